### What the dashboard says, in English: a template a sentence, found by its name.
###
### To translate it, copy this file to another language's name (es.ftl) and translate what follows
### each "=". The format is Project Fluent's: https://projectfluent.org/fluent/guide/
###
### The words that are filled in say what they hold, the same in every template:
###   $place, $other_place    a place inside a sentence: Ohio, the United States
###   $period, $earlier       a period after "in": 2019, 2019–2023, the 2019–20 school year
###   $figure, $then          a figure with its unit: 27.4%, $1,234, 6.9 per 1,000
###   $part, $other_part      a rate before the people it is of: 27.4% of, 20 of every 1,000
###   $group, $other_group    people of a group: Black children
###   $people, $did, $would   whom a rate is of, and what they do: children, lived in poverty,
###                           would have lived in poverty (from the catalog)
###   $indicator              an indicator's name inside a sentence; $title, as its own heading
###   $points, $points_then   how far two figures are apart: 12.4 points
###   $bare, $bare_then       the same without the word for points, after it was said: 12.4
###   $times, $times_then     how many times the one is the other: 3.6 times
###   $number, $count         how many, in words of a number; as a number to count by
###   $rank, $low, $high      places in an order: 3rd
###   $care, $setting         the care that is told of, its kind: center care for an infant, center care
###   $child, $children       one child of an age, several: an infant, two preschoolers
###   $income, $families      dollars that a family earns in a year, whose median it is
###   $share, $cap            a part of an income: 26%; the federal cap on it
###   $printed, $publisher    what a story prints, in quotation marks where verbatim; who printed it
###   $carrier                who carries at their own address what another outlet wrote
###   $edition, $list         an edition of the Data Book: 2025; a list of its ranks: overall, health
### What is chosen between stands in brackets: better is lower or higher, as is good.

## Numbers

number-per = { $amount } per { $per }
number-of-per = { $amount } { $noun } per { $per }
number-part-percent = { $amount }% of
number-part = { $amount } of every { $per }
number-point = { $amount } point
number-points = { $amount } points
number-million = { $amount } million
number-billion = { $amount } billion
number-trillion = { $amount } trillion
number-ordinal = { $amount }{ $ending ->
    [one] st
    [two] nd
    [few] rd
   *[other] th
 }
number-span = { $low } to { $high }
number-times = { $times } times
number-times-within = { $times } times within rounding
number-school-year = the { $first }–{ $last } school year
number-undated = undated

## Gaps between groups, in one period

gap-sure-clear = clear gap
gap-sure-cannot-tell = cannot be told
gap-sure-full-count = full count
gap-sure-no-rule = no margin of error
gap-sure-clear-at = clear gap at { $confidence }%

gap-rates = { $part } { $group } and { $other_part } { $other_group } { $did }
gap-rates-named = { $indicator } was { $figure } for { $group } and { $other_figure } for { $other_group }
gap-apart = In { $place } in { $period }, { $rates }: { $points } apart.
gap-apart-times = In { $place } in { $period }, { $rates }: { $points } apart, { $times }.
gap-apart-turned = In { $place } in { $period }, { $rates }: { $points } apart. Counted the other way ({ $most } and { $least }), { $times }.
gap-same = In { $place } in { $period }, { $rates }: the published figures are the same.
gap-none = In { $place } in { $period }, no gap can be stated: { $why }
gap-none-of = In { $place } in { $period }, no gap can be stated for { $group }: { $why }
gap-no-figures = No figure by race is loaded for { $place } in { $period }.
gap-no-figures-ever = No figure by race is loaded for { $place }.

gap-rate-alone = { $part } { $group } { $did }
gap-rate-alone-named = { $indicator } was { $figure } for { $group }
gap-on-target = In { $place } in { $period }, { $rate }: just the target of { $target }.
gap-from-target = In { $place } in { $period }, { $rate }: { $points } { $side ->
    [above] above
   *[below] below
 } the target of { $target }.
gap-from-target-times = In { $place } in { $period }, { $rate }: { $points } { $side ->
    [above] above
   *[below] below
 } the target of { $target }, { $times }.
gap-from-target-turned = In { $place } in { $period }, { $rate }: { $points } { $side ->
    [above] above
   *[below] below
 } the target of { $target }. Counted the other way ({ $most } and { $least }), { $times }.

gap-also-widest = The widest gap of all is that between { $group } ({ $figure }) and { $other_group } ({ $other_figure }): { $points }{ $sure ->
    [cannot-tell] {" "}(cannot be told)
    [no-rule] {" "}(no margin of error)
   *[told] {""}
 }.
gap-reference-worse = The group compared with is itself { $side ->
    [above] above
   *[below] below
 } the overall rate of { $figure }.
gap-between-names = { $group } ({ $figure }) and { $other_group } ({ $other_figure })

gap-behind = Had the rate been { $rate }, about { $number } { $better ->
    [lower] fewer
   *[higher] more
 } { $group } { $would }.
gap-behind-yearly = Had the rate been { $rate }, about { $number } { $better ->
    [lower] fewer
   *[higher] more
 } { $group } a year ({ $period }) { $would }.
gap-behind-unknown = How many { $people } that makes cannot be said: { $why }
gap-rate-the-same = the same
gap-rate-of-all = that of { $group }
gap-behind-short = about { $number } { $better ->
    [lower] fewer
   *[higher] more
 } { $group }
gap-behind-short-yearly = about { $number } { $better ->
    [lower] fewer
   *[higher] more
 } { $group } a year
gap-together = Added up over the groups with a { $better ->
    [lower] higher
   *[higher] lower
 } rate, about { $number } { $better ->
    [lower] fewer
   *[higher] more
 } { $people } { $would }.
gap-together-yearly = Added up over the groups with a { $better ->
    [lower] higher
   *[higher] lower
 } rate, about { $number } { $better ->
    [lower] fewer
   *[higher] more
 } { $people } a year { $would }.

gap-reference-best = the { $better ->
    [lower] lowest
   *[higher] highest
 } rate of the larger groups
gap-reference-lowest = the { $better ->
    [lower] lowest
   *[higher] highest
 } rate of all groups

## Why there is no gap, no ratio or no number of people

why-shares = These figures are shares of a whole, not rates within each group.
why-counts = These figures are counts, not rates within each group.
why-no-figure = This group has no published figure here.
why-unsure = This group's figure is not sure enough to show.
why-no-reference = The group compared with has no figure here that can be shown.
why-is-reference = This is the group compared with.
why-favorable = A ratio needs figures of which higher is worse.
why-zero = The rate compared with is zero, so there is no ratio.
why-wide-ratio = Rounding leaves the ratio too wide to state.
why-not-a-group = The overall rate is not one of the groups compared.
why-no-pair = No two groups here have figures that can be compared.
why-none-stands = No group that can stand for one has a figure here that can be shown.
why-nobody-worse = No group with a figure here is worse off than everyone together.
why-only-rates = Only a rate says how many people stand behind a gap.
why-no-worse = The group's rate is no worse than the rate compared with.
why-no-number = The same table prints no number of people for this group.
why-overlap = The groups overlap: whoever is in two of them would be counted twice.
why-none-above = No group is worse off than the one compared with.
why-one-without-number = A group that is worse off has no published number of people.
why-no-earlier = No comparable figure lies { $least } to { $most } years earlier.
why-reference-not-then = The group compared with has no figure then that can be shown.
why-break = No earlier figure can be compared. { $break }

## Why a figure is missing, in brackets beside it

missing-small-sample = fewer than 30 in the sample
missing-wide = its 95% interval is 30 points wide or more
missing-wide-for-its-size = its 95% interval is wider than 130% of the figure

## How sure a gap is, in a sentence

sure-full-count = Everyone is counted, so the difference is real; its causes are not known from it.
sure-clear-95 = This gap is clear at 95% confidence by { $by ->
    [counts] the numbers counted
   *[margins] the published margins of error
 }{ $chosen ->
    [yes] , allowing for the choice among all pairs of groups
   *[no] {""}
 }.
sure-clear-90 = This gap is clear at 90%, though not at 95%, confidence by { $by ->
    [counts] the numbers counted
   *[margins] the published margins of error
 }{ $chosen ->
    [yes] , allowing for the choice among all pairs of groups
   *[no] {""}
 }.
sure-cannot-tell = The difference is too small to be told from chance by the published figures and their margins of error{ $chosen ->
    [yes] , allowing for the choice among all pairs of groups
   *[no] {""}
 }.
sure-overlap = The groups overlap, so the error used is an upper estimate.
sure-whole-95 = The gap is too wide to be rounding or chance alone, even in whole percents.
sure-whole-90 = The gap is too wide to be rounding or chance alone, even in whole percents, at 90% confidence though not at 95%.
sure-whole-cannot-tell = The difference is too small to be told from rounding and chance.
sure-no-margin = The publisher prints no margin of error to test the gap with.
sure-no-margin-early = The publisher prints no margin of error to test the gap with, and no rule fits figures before { $year }.
sure-no-margin-small = The publisher prints no margin of error to test the gap with, and a group is smaller than { $people } or of unknown size.

## What to know of gaps

gap-note-no-cause = No cause is implied: a difference between groups says what is, not why.
gap-note-no-cause-short = A difference between groups says what is, not why.
gap-note-whole-percents = These figures are whole percents without margins of error. The publisher leaves out any whose confidence interval is 10 points wide or more, and does not say at which confidence: taken as 90%, a pair that you choose is clear from 9 points and the widest pair of a table from 12, for groups of at least 25,000, from 2007 on.
gap-note-ratio = The gap is how far two rates are apart; the ratio is how many times the one is the other. A gap can close while the ratio grows, so both are shown. A rate of which higher is better is shown as published, and its ratio is that of those left out.
gap-note-acs = The figures come from a survey of some households, with margins of error. A gap is called clear where it exceeds the error of the difference at 90% confidence; the widest pair of a table must pass a stricter test, since it was chosen from many. A figure whose margin is too wide is withheld.
gap-note-vital = Every birth and death is counted, but few of them vary by chance from year to year, so they carry intervals. A gap is called clear where it exceeds that error at 90% confidence; the widest pair of a table must pass a stricter test, since it was chosen.
gap-note-count = Everyone is counted, so a difference is real; its causes are not known from it.
gap-note-naep = The test is taken by a sample of students. The published file prints no margins of error to test a gap with.
gap-note-other = The published file prints no margins of error to test a gap with.

## How a gap moved

moved-same = { $whose } was { $figure } in { $earlier } and in { $period }.
moved-rose = From { $earlier } to { $period } { $whose } rose from { $then } to { $figure }.
moved-fell = From { $earlier } to { $period } { $whose } fell from { $then } to { $figure }.
moved-in = In { $place }, { $sentence }
moved-none = In { $place }, no change can be stated: { $why }
moved-no-gap = No gap can be stated for { $place }.
moved-rate-of = the rate for { $group }
moved-indicator-of = { $indicator } for { $group }
moved-sure-clear = That change is clear.
moved-sure-cannot-tell = That change is too small to be told from chance and rounding.
moved-sure-no-rule = The publisher prints no margin of error to test that change with.
moved-sure-full-count = Everyone is counted, so the change is real.
moved-sure-tested = The publisher's own test calls that change significant.
moved-sure-not-significant = The publisher's own test does not call that change significant.

gap-stayed = The gap with { $other_group } stayed at { $points } from { $earlier } on.
gap-moved = Since { $earlier } the gap with { $other_group } { $way ->
    [narrowed] narrowed
   *[widened] widened
 } from { $bare_then } to { $points }{ $doing ->
    [reference-rose] , because their rate rose
    [reference-fell] , because their rate fell
    [partly-reference-rose] , partly because their rate rose
    [partly-reference-fell] , partly because their rate fell
   *[own] {""}
 }.
gap-then-and-now = The gap with { $other_group } was { $points_then } in { $earlier } and { $bare } in { $period }.
gap-then-and-now-same = The gap with { $other_group } was { $points } in { $earlier } and in { $period }.
gap-moved-cannot-tell = Whether it changed cannot be told: chance and rounding could explain as much.
gap-moved-no-rule = The publisher prints no margin of error to test that change with.
gap-moved-unsure = Whether it changed cannot be told, for the gap itself cannot.
gap-moved-since = Since { $earlier }: { $why }
gap-times-moved = As a ratio: { $times_then } times in { $earlier }, { $times } times in { $period }{ $rounded ->
    [yes] {" "}(within rounding)
   *[no] {""}
 }.
gap-times-same = As a ratio: { $times } times in { $earlier } and in { $period }{ $rounded ->
    [yes] {" "}(within rounding)
   *[no] {""}
 }.
gap-the-target = the target
gap-one-period = Figures by race are published for one period alone.

## What child care costs

care-for = { $setting } for { $child }
care-children = { $count ->
    [2] two
    [3] three
    [4] four
   *[other] { $count }
 } { $children }
care-dollars = ${ $number }
care-a-week = { $figure } a week
care-a-week-in-zone = { $figure } a week, zone { $zone }
care-a-year = { $figure } a year
care-zone = zone { $zone }

care-title-by-age = Yearly price of full-time child care, { $place }, { $period }
care-title-over-years = Yearly price of full-time care for { $child }, { $place }
care-title-counties = Yearly price of { $care }, counties of { $place }, { $period }
care-title-states = Yearly price of { $care }, states, { $period }
care-title-share = Price of { $care } as a share of the median income of { $families }, { $place }
care-title-share-no-income = Price of { $care } as a share of income, { $place }
care-title-share-counties = Price of { $care } as a share of { $indicator }, counties of { $place }, { $period }
care-title-share-by-race = Price of { $care } as a share of { $indicator }, by race and ethnicity, { $place }, { $period }
care-axis-year = Dollars a year
care-axis-share = Share of the median income of { $families }
care-axis-share-of = Share of the { $indicator }
care-column-age = Age
care-column-setting = Care
care-column-year = Year
care-column-group = Group
care-column-county = County
care-column-state = State
care-column-zone = Rate zone
care-column-a-week = A week
care-column-a-year = A year
care-column-year-of-care = A year of care
care-column-income = Median income
care-column-income-of = Median income of { $families }
care-column-share = Share of it
care-column-known = How it is known
care-series-counties = Counties
care-series-other-states = Other states
care-every-age = every age

care-no-prices = No child-care prices are published for { $place }.
care-no-price = No price of { $care } is loaded for { $place } in { $period }.
care-no-price-ever = No price of { $care } is loaded for { $place }.
care-no-county-price = No price of { $care } is loaded for any county of { $place } in { $period }.
care-no-state-price = No price of this care is published for { $period } for { $place }.
care-no-income-then = No income of the same year and dollars is loaded for { $place }.
care-no-incomes = No incomes are loaded that these prices can be set against.

care-newest-is-old = The newest price here is of { $period }. It was { $count } years old when these figures were put together, in { $made }.
care-is-old = A price of { $period } was { $count } years old when these figures were put together, in { $made }.

care-cost-at-age = about { $figure } a year for { $child }
care-by-age = In { $place } in { $period }, { $setting } cost { $figures }, at the median price.
care-over-years = In { $place }, a year of { $care } cost about { $then } in { $earlier } and about { $figure } in { $period }, in dollars of each year.
care-left-zone = In { $place }, a year of { $care } cost about { $then } in { $earlier } in the rate zone of { $zone }: its zone changed after that, which tells nothing of a change in price.
care-changed-zone = In { $place }, a year of { $care } cost about { $then } in { $earlier } in the rate zone of { $zone }, and about { $figure } in { $period } in the zone of { $other_zone }: a change of zone, which tells nothing of a change in price.
care-one-county-price = In { $period }, a year of { $care } cost about { $figure } in every county of { $place }.
care-counties = In { $period }, a year of { $care } cost from about { $low } to about { $high } in the counties of { $place }, which print the prices of { $count } rate zones.
care-state-median = The state median was about { $figure }.
care-state-median-short = state median: { $figure }
care-states-alone = In { $period }, a year of { $care } cost about { $figure } in { $place }, the one state with a price.
care-states-all = In { $period }, a year of { $care } cost about { $figure } in { $place }: more than in any of the { $count } other states with a price.
care-states-all-or = In { $period }, a year of { $care } cost about { $figure } in { $place }: more than in any of the { $count } other states (or { $other_place }) with a price.
care-states = In { $period }, a year of { $care } cost about { $figure } in { $place }: more than in { $number } of the { $count } other states with a price.
care-states-or = In { $period }, a year of { $care } cost about { $figure } in { $place }: more than in { $number } of the { $count } other states (or { $other_place }) with a price.
care-share = In { $place } in { $period }, a year of { $care } cost { $share } of the median income of { $families } there that year ({ $income }).
care-share-counties = In { $period }, a year of { $care } cost from { $share } of the median income of { $families } that year ({ $place }) to { $other_share } ({ $other_place }).
care-share-of-group = { $share } of that of the group “{ $group }”
care-share-by-race = In { $place } in { $period }, a year of { $care } cost these shares of the median income of { $families } that year: { $shares }.
care-burden = That is { $share } of the median income of { $families } there in { $period } ({ $income }). The federal benchmark for subsidized families is { $cap }.
care-benchmark = { $share }, the cap for subsidized families
care-source-benchmark = { $share }: U.S. Department of Health and Human Services, overview of the 2024 final rule

care-note-basis = Prices are for full-time care of one child, in dollars of that year, at the median; a year is { $count } weeks.
care-note-benchmark = The { $share } line is the federal cap on what states may charge families who receive a child care subsidy (co-payments, 45 CFR 98.45(l)(3), as set by the Child Care and Development Fund final rule of 2024). It is no limit on what other families pay.
care-note-surveyed = { $period } was surveyed.
care-note-not-surveyed = { $period } was not surveyed, as far as can be told: its prices lie on the straight line that the publisher draws between surveys.
care-note-not-told = The publisher does not say in which years it surveyed prices, so { $period } may be one of them or an estimate between them.
care-note-zones = Counties that print the same prices are taken to share a rate zone of the state's survey, and are shown as one.
care-note-tiles = Each county is a tile of the same size, about where it lies; a letter names its rate zone.
care-note-moved = { $place } was re-zoned: in { $period } it prints the prices of { $other_zone }, before then those of { $zone }.
care-note-moved-means = A difference between { $earlier } and { $period } there is a change of zone, not a fall or rise of prices.
care-note-dots = Filled dots are years that were surveyed, as far as can be told; hollow ones lie on the straight line that the publisher draws between surveys.
care-note-hollow = Hollow: the price lies on a straight line between survey years.
care-note-same-year = The median income of { $families } and the price are of the same year, each in dollars of that year.
care-note-county-incomes = County incomes at hand are those of all households, with or without children, and in { $period } dollars: they can be set against the prices of { $period } alone.
care-note-alphabetical = Groups stand in alphabetical order.
care-known-between = on a straight line between survey years
care-known-zones = drawn between the prices of two rate zones
care-known-surveyed = surveyed, or not known

care-bill = In { $place } in { $period }, { $setting } for { $children } cost about { $figure } a year at the median prices.
care-bill-share = In { $place } in { $period }, { $setting } for { $children } cost about { $figure } a year at the median prices, { $share } of the median income of { $families } there that year ({ $income }).
care-bill-nobody = Choose at least one child.
care-bill-no-income = No median income is loaded for { $place } to set that against.
care-bill-other-income = No median income of { $period } is loaded for { $place } to set that against; the nearest is of { $earlier }.
care-bill-own = That is { $share } of an income of { $income }; { $cap } of it, the most that a state may charge a family with a child care subsidy, would be about { $figure }.
care-bill-own-year = The prices are of { $period }: an income of that year is the one to set them against.
care-wage = At the state's minimum wage of { $period }, { $figure } an hour, paying for it takes about { $number } weeks of full-time work ({ $hours } hours a week), before taxes.
care-wage-source = { $source }, in force since { $date }.
care-no-incomes-by-race = No table of median family income by race and ethnicity is loaded, so what care costs families of each group cannot be set against what they earn here.
care-lack-is = What too little child care costs { $place } in a year, as reports and news print it. The figures are their publishers', not computed here; each is set beside the most exact print of the same figure.
care-lack-altogether = Altogether
care-lack-part = { $who }: { $figure }
care-lack-part-often = { $who }: { $figure }, often printed as { $other_figure }
care-lack-parts = The parts add up to { $figure }; the total is printed as { $printed }, which rounds them.
care-lack-bar = A bar with three parts: { $parts }. { $told }
care-lack-rounded = Also printed:
care-lack-other = Printed differently:

page-care = Child care
page-care-heading = What child care costs
page-care-description = What full-time child care costs by age, kind, county and state, against what families earn, and what its lack costs.
page-care-control-place = Place
page-care-control-setting = Kind of care
page-care-control-age = Child
page-care-control-year = Year
page-care-control-income = Family income a year, $
page-care-no-prices = No child-care prices are loaded.
page-care-no-number = “{ $typed }” is not a number of dollars a year.
page-care-family = What would it cost a family?
page-care-family-controls = A family's children and income
page-care-by-race = By race and ethnicity
page-care-lack = What its lack costs, as published
page-care-stories = Stories that print these figures

## Figures that stories print

claim-differs = Differs
claim-agrees = Agrees
claim-cannot-be-checked = Cannot be checked
claim-result = { $result }.
claim-checked = { $count ->
    [one] { $count } figure checked:
   *[other] { $count } figures checked:
 }
claim-count-differs = { $count ->
    [one] { $count } differs
   *[other] { $count } differ
 }
claim-count-agrees = { $count ->
    [one] { $count } agrees
   *[other] { $count } agree
 }
claim-count-cannot-be-checked = { $count } cannot be checked
claim-list-differs = { $count ->
    [one] { $count } printed figure differs.
   *[other] { $count } printed figures differ.
 }
claim-list-agrees = { $count ->
    [one] { $count } printed figure agrees.
   *[other] { $count } printed figures agree.
 }
claim-list-cannot-be-checked = { $count ->
    [one] { $count } printed figure cannot be checked.
   *[other] { $count } printed figures cannot be checked.
 }
claim-verbatim = “{ $printed }”
claim-quoted = In quotation marks: a story's own words. Without: what it prints, in short.
claim-none = None of the figures checked.
claim-overall = overall
claim-people = people
claim-everyone = all { $people }
claim-table = { $indicator }{ $by ->
    [none] {""}
    [race] {" "}by race
    [age] {" "}by age
    [gender] {" "}by sex
   *[other] {" "}by group
 }
claim-here = Here: { $indicator }, { $place }, { $period }: { $figure }.
claim-here-group = Here: { $indicator }, { $group }, { $place }, { $period }: { $figure }.
claim-here-rank = Here: { $list }, { $edition } edition, { $place }: { $rank }.
claim-compared = Compared with { $figure }.

claim-why-same = Our figure, rounded as it is printed, is the same.
claim-why-not-same = Our figure, rounded as it is printed, is not the same.
claim-why-within-bound = Our figure keeps to the bound that is printed.
claim-why-beyond-bound = Our figure does not keep to the bound that is printed.
claim-why-called = The story calls it { $called }, which it is not.
claim-why-another-print = { $publisher } prints { $printed }, which is more exact and does not round to this.
claim-why-rounds-another = { $publisher } prints { $printed }, which rounds to the same.
claim-why-one-is-off = { $publisher } prints { $printed }, as exactly: one of the two is off.
claim-why-no-table = No table here holds { $measure }; it is shown as the publisher's own.
claim-why-no-table-unnamed = No table here holds this figure; it is shown as the publisher's own.
claim-why-no-number = To check it, a single number would be needed; the story gives none.
claim-why-which-year = To check it, the year that the story means would be needed. For { $group } in { $place } the figures here fit in { $periods }.
claim-why-no-year = To check it, the year that the story means would be needed. For { $group } in { $place } the figures here fit in no year.
claim-why-no-period = To check it, the figure of { $period } for { $group } in { $place } would be needed. The table of { $table } here ({ $publisher }) goes from { $earlier } to { $latest }.
claim-why-only-single = To check it, the figure of { $period } taken together for { $group } in { $place } would be needed. The table of { $table } here ({ $publisher }) has single years, { $earlier } to { $latest }.
claim-why-only-together = To check it, the figure of { $period } alone for { $group } in { $place } would be needed. The table of { $table } here ({ $publisher }) has several years taken together, { $earlier } to { $latest }.
claim-why-no-group = To check it, the figure{ $dated ->
    [yes] {" "}of { $period }
   *[no] {""}
 } for { $group } in { $place } would be needed. The figures here of { $indicator } ({ $publisher }) have none for { $group }.
claim-why-no-place = To check it, the figure{ $dated ->
    [yes] {" "}of { $period }
   *[no] {""}
 } for { $group } in { $place } would be needed. The table of { $table } here ({ $publisher }) has none for { $place }.
claim-why-no-figure = To check it, the figure of { $period } for { $group } in { $place } would be needed. The table of { $table } here ({ $publisher }) has none: { $why }.
claim-why-no-rank = To check it, the rank of { $place } in the { $edition } edition ({ $list }) would be needed. No rank of that edition is loaded.
claim-why-own-rank = To check it, another print of the rank of { $place } in the { $edition } edition ({ $list }) would be needed. The one here is this print itself, and the one computed here is an estimate.
claim-why-unsure-rank = To check it, a sure rank of { $place } in the { $edition } edition ({ $list }) would be needed. The one computed here is an estimate.
claim-why-no-inputs = To check it, the figures of { $list } that the { $edition } edition ranked on would be needed. They are not loaded for { $place }.
claim-why-published-rank = It is the Foundation's rank, as { $publisher } prints it.
claim-why-computed-rank = Computed here from the published figures: { $rank }.
claim-why-computed-rank-rounded = Computed here from the published figures: { $rank } ({ $low } to { $high } within rounding).
claim-why-input-rank = By the published figures of { $period }: { $rank }.
claim-why-input-rank-rounded = By the published figures of { $period }: { $rank } ({ $low } to { $high } within rounding).

## News and who works on what

page-news = News
page-news-heading = News archive
page-news-description = Stories about the well-being of children, each with what it is about.
page-news-all = All
page-news-any-date = Any date
page-news-undated = Undated
page-news-control-topic = Topic
page-news-control-indicator = Indicator
page-news-control-publisher = Publisher
page-news-control-from = From
page-news-control-to = To
page-news-control-check = Figures checked
page-news-stories = Stories
page-news-none = No item in the archive is like that. Choose less, or search for other words.
page-news-items = { $count ->
    [one] { $count } item.
   *[other] { $count } items.
 }
page-news-now = Now in { $place }:
page-news-figure = { $figure } ({ $period })
page-news-search = Search the archive
page-news-search-button = Search
page-news-by-month = By month
page-news-no-month = { $period }, month not known
page-news-more = More
page-news-differing = Printed figures that differ from the data
page-news-feed = This archive as a feed (Atom)

page-partners = Partners
page-partners-heading = Coalitions and what they work on
page-partners-description = Coalitions for children, what each works on, and the figures loaded for it.
page-partners-lede = Who works on what, in its own scope, beside the newest figures for { $place }. A figure shows the subject; it does not measure a coalition's work.
page-partners-internal = Internal coalitions
page-partners-internal-is = Led or hosted by { $organization }.
page-partners-external = External coalitions
page-partners-external-is = Led by others.
page-partners-network = Networks
page-partners-network-is = They link child advocacy organizations with one another.
page-partners-name = { $name } ({ $abbreviation })
page-partners-indicators = { $count ->
    [one] { $count } indicator
   *[other] { $count } indicators
 }
page-partners-no-figure = no data loaded yet
page-partners-wanted = No data loaded yet. Needed: { $wanted }.
page-partners-wanted-also = No data loaded yet for part of this. Needed: { $wanted }.
page-partners-no-indicator = No data loaded yet: it works on no single indicator of this dashboard.
page-partners-says = Its own figure, from its page: { $printed }.
page-partners-news = News on

news-carried = { $publisher }, as carried by { $carrier }
news-carried-unknown = Publisher not shown, as carried by { $carrier }
news-as-carried = as carried by { $carrier }
news-unknown = Publisher not known
news-also = also at { $carrier }
news-feed-title = Kids Count: news about children's well-being

related-news = In the news
related-no-news = No story in the archive is about this.
related-all-news = All news
related-partners = Who works on this
related-no-partners = No coalition of the list works on this by name.
related-all-partners = All coalitions
related-about = about { $subjects }
related-works-on = works on { $subjects }
related-edition = { $edition } edition

review-badge = not reviewed
review-banner = Loaded from { $files } under a name that the catalog does not know. Nobody has checked what these figures measure, of whom, who collected them, or whether more is better or worse: they are in no ranking, and none of them is called better or worse.
review-link = What staff can do
review-heading = Not reviewed: what staff can do
review-write = Open the file and find out which indicator it is. If the catalog has that indicator, write a small text file beside the raw file:
review-name = After “indicator:” stands one of the names in { $file }.
review-nearest = The nearest: { $names }.
review-run = If none of them is it, describe the indicator in that file first. Then run { $command }.
review-sidecar-indicator = its name in the catalog
review-sidecar-publisher = who published the file
review-sidecar-vintage = the day of the download, as 2026-03-24
