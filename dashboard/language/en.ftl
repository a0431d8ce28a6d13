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

###   $list, $name            a list of ranks in a sentence: in health, overall; its name: health
###   $edition                an edition of the Data Book by its year: 2025
###   $publisher              who printed or published; $publishers, several of them
###   $known, $needed         how many are at hand, and of how many, as numbers to count by
###   $gained, $lost          how many got better and worse, as numbers to count by
###   $places, $titles, $indicators   several of them in a list
###   $sentence, $finding     a whole sentence that stands inside another

###   $printed, $publisher    what a story prints, in quotation marks where verbatim; who printed it
###   $carrier                who carries at their own address what another outlet wrote
###   $edition, $list         an edition of the Data Book: 2025; a list of its ranks: overall, health

###   $rank, $low, $high      places in an order: 3rd; $lowest, $highest, who has those
###   $why                    a reason: after a colon, in brackets, or a sentence of its own
###   $sentence, $listed      a whole sentence that others follow; parts in a list
###   $years                  how many years
###   $verdict, $way, $sure   better or worse; which way it moved; how sure that is (codes)
### A sentence that several templates say is written once; the others name it: { moved-sure-tested }.
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
number-millions = { $amount } million
number-billions = { $amount } billion
number-trillions = { $amount } trillion
number-ordinal = { $amount }{ $ending ->
    [one] st
    [two] nd
    [few] rd
   *[other] th
 }
number-day = { $month } { $day }, { $year }
number-month = { $month } { $year }
number-span = { $low } to { $high }
number-times = { $times } times
number-times-within = { $times } times within rounding
number-school-year = the { $first }–{ $last } school year
number-school-year-short = { $first }–{ $last }
number-undated = undated
list-and = { $listed } and { $last }
list-or = { $listed } or { $last }

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
why-small-worse = No group that can lead here is worse off than everyone together: a group leads where it is one of its own with at least 5% of the children. The rows show every group.
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

missing-small-sample = not shown here: fewer than 30 in the sample
missing-wide = not shown here: its 95% interval is 30 points wide or more
missing-wide-for-its-size = not shown here: its 95% interval is wider than 130% of the figure

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
gap-then-turned = The gap with { $other_group } was { $points_then } the other way round in { $earlier }; in { $period } it was { $points } this way.
gap-then-and-now-same = The gap with { $other_group } was { $points } in { $earlier } and in { $period }.
gap-moved-cannot-tell = Whether it changed cannot be told: chance and rounding could explain as much.
gap-moved-no-rule = { moved-sure-no-rule }
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

## How a gap moved, in few words for a row

gap-short-one-period = one period alone
gap-short-nothing = nothing comparable
gap-short-stayed = the same as in { $earlier }
gap-short-moved = { $way ->
    [narrowed] narrowed
   *[widened] widened
 } since { $earlier } from { $bare_then }{ $by ->
    [reference-rose] , because the other rate rose
    [reference-fell] , because the other rate fell
    [partly-reference-rose] , partly because the other rate rose
    [partly-reference-fell] , partly because the other rate fell
   *[own] {""}
 }
gap-short-turned = { $bare_then } the other way round in { $earlier }
gap-short-then = { $bare_then } in { $earlier }{ $told ->
    [clear] {""}
    [no-rule] ; no margin to test it
   *[untold] ; cannot be told
 }

## How sentences are made

made-link = How this was made
made-link-of = How this was made: { $title }
made-heading = How each sentence was made
made-report = Report this sentence
made-more = { $count } more figures stand in the table below.

rule-gap = Two groups' published rates are subtracted as they are printed. Unless a reader chose another, a group is compared with the one whose rate is best among groups of at least 5% of the place's children. The group that leads is worse off than everyone together, its gap can be told from chance, and the most people stand behind that gap. The ratio lies between the bounds that rounding leaves.
rule-gap-behind = The group's published number, times one minus the rate compared with over its own rate, to two digits.
rule-gap-together = The people behind each group's gap are added up, where no one can be in two groups and every gap can be told.
rule-gap-also-widest = The largest difference between any two groups whose figures can be shown.
rule-gap-moved = The same two groups are set beside each other in both periods. A gap is said to have narrowed or widened only where both gaps are clear or everyone is counted, and the change is larger than chance and rounding could explain.
rule-gap-then = The same two groups are set beside each other in both periods, their printed rates subtracted. A gap is said to have narrowed or widened only where chance and rounding could not explain the change.
rule-gap-stayed = The same two groups are set beside each other in both periods, their printed rates subtracted.
rule-gap-times = The ratio of the same two groups in both periods, between the bounds that rounding leaves.
rule-why = The sentence says which figure is lacking, and why nothing is said without it.
rule-figure = The newest figure as its publisher prints it, to a tenth of a percent at most. Where two publishers print the same figure, the finer print leads.
rule-figure-then = The comparable figure nearest to five years before, four to six: as long a period, not overlapping, never across a change of definition.
rule-figure-moved = The newest figure beside the comparable one nearest to five years before, four to six: as long a period, not overlapping, never across a change of definition. Figures that read alike have not moved, nor have those that rounding could make equal. Better or worse is said of rates alone.
rule-figure-course = Every figure that can be set beside the newest one is read as it is printed: of a period as long, with no change of definition in between.
rule-figure-behind = The numbers of people printed beside two whole percents that are equal, or that are one apart where the numbers do not move the same way. Better or worse is said only where the number, divided by the children of the place, moved the same way beyond rounding.
rule-figure-sure = With margins of error, a change is clear where even the least that rounding leaves of it exceeds the root of the sum of both squared margins; where one figure alone has a margin, the other's is taken as equal. Where the publisher tested the change, its verdict is given. Where everyone is counted, every change is real.
rule-figure-none = No file loaded here has such a figure, or the one it has is held back; the reason is the publisher's, or the rule for margins that are too wide.
rule-figure-unsure = A proportion is held back whose 95% interval is 30 points wide, or more than 5 points and wider than 130% of it.
rule-age = The last year of the figure is set beside the last year of any figure loaded here; more than three years are said.
rule-counts = A number of people follows how many live in a place, so that no place is set first or last by it.
rule-comparison = The figures of the places are set beside one another as they are printed. The nation is set beside the states, not among them. A number of children is divided by the child population of the same place and year.
rule-apart = Two figures are told apart where they differ by more than the root of the sum of both squared 90% margins. Where many places are set beside one, the test is Holm’s, so that in at most one of ten such sets a difference is wrongly called clear.
rule-place-map = The figures of the counties, towns or districts inside a place are set side by side as they are published, for one period; the lowest and the highest are named. Nothing is added up or averaged.
rule-stands = A figure is set beside that of the same table and period of the state and of the nation. They are told apart where they differ by more than the root of the sum of both squared 90% margins.
rule-map = The figures of the 50 states are counted that lie below the one of the place, equal it, or lie above it. A number of children is divided by the child population of the same place and year.
rule-rank = A state's figures are set beside the mean of the 50 states, in standard deviations; the sums are ranked. A rank that a named publisher printed and nobody doubts leads, by the best named source: the Foundation, then an outlet's own page, then what another site carries. What rounding leaves open is the fewest places in a row that hold 95% of 2,000 rankings, each drawn from what the rounded figures may have been.
rule-rank-why = The indicator whose distance from the mean of the states adds most to the score, or takes most from it; then the rank is made again with one indicator at the mean.
rule-rank-editions = The ranks of the editions for which one is known, printed ones first.
rule-rank-map = The ranks computed here; where there are none, the printed ones that nobody doubts.
rule-rank-untold = One state is ahead of another where it is in at least 95% of 2,000 rankings drawn from what the rounded figures may have been.
rule-care = The median price a week that the publisher prints, times 52. An income is the median of the same place, year and dollars; a share is the price over it. What is calculated has two digits.
rule-sure = With margins of error, a difference is clear where it exceeds the error of the difference at 90% confidence; a pair that was chosen from a table must pass a stricter test (Holm's). Whole percents without margins are clear from 9 points for a named pair and 12 for a chosen one. Where everyone is counted every difference is real.
rule-moved = The newest figure beside the one about five years before, four to six, never across a change of definition. It is called clear where it exceeds the error of the difference at 90% confidence, or where the publisher's own test says so.

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
care-title-income = Full-time care for { $children }, { $place }, { $period }
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

care-newest-is-old = The newest price loaded for { $place } is of { $period }. It was { $count } years old when these figures were put together, in { $made }.
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
care-income-share = In { $place } in { $period }, a year of care for { $children } cost { $shares } of the median income of { $families } there that year ({ $income }).
care-income-part = { $share } ({ $setting })
care-income-nearest = No median income of { $period } is loaded for { $place }; the nearest is of { $earlier }.
care-income-both = Both
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
care-note-alphabetical = { disparity-order-name }
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
care-lack-of = What too little child care costs { $place } in a year, as published
care-lack-total = What too little child care costs { $place } in a year, as published: { $printed }
care-lack-by = as printed by
care-lack-prints = Other prints of these figures
care-lack-source = the publishers named at the figures
care-lack-column-bears = Who bears it
care-lack-column-dollars = A year
care-lack-column-printed = As printed
care-lack-column-by = By
care-lack-column-published = On
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
page-care-heading-price = A year of { $care } cost about { $figure } in { $place } in { $period }
page-care-heading-none = No price of { $care } is loaded for { $place } in { $period }
page-care-share = That is { $share } of the median income of { $families } there that year ({ $income }).
page-care-cheaper = It cost less in { $number } of the { $count } other states with a price.
page-care-cheaper-or = It cost less in { $number } of the { $count } other states (or { $other_place }) with a price.
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
page-care-part-cost = Cost and income
page-care-part-prices = By age and county
page-care-part-states = States
page-care-part-lack = What its lack costs
page-care-tabs = Prices
page-care-tabs-counties = Counties
page-care-tab-by-age = By age
page-care-tab-over-time = Over time
page-care-tab-of-income = Against income
page-care-tab-by-race = By race
page-care-tab-counties = Counties
page-care-tab-county-incomes = Counties, of income
page-care-bar-limit = Heavy line: { $limit }
page-care-bar-whole = The whole bar: { $figure }
page-care-bar-both = { $child } { $share }, both { $other_share }
page-care-bar-said = { $setting }: { $told }
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
claim-why-no-table = To check it, a table that holds { $measure } would be needed. None is loaded here: it is shown as the publisher's own.
claim-why-no-table-unnamed = To check it, a table that holds “{ $measure }” for { $place } would be needed. None is loaded here: it is shown as the publisher's own.
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
claim-why-no-rank = To check it, the rank of { $place } in the { $edition } edition ({ $list }) would be needed. It is not loaded: neither a print of it nor the figures that it would be computed from.
claim-why-own-rank = To check it, another print of the rank of { $place } in the { $edition } edition ({ $list }) would be needed. The one here is this print itself, and the one computed here is an estimate.
claim-why-own-rank-not-held = To check it, another print of the rank of { $place } in the { $edition } edition ({ $list }) would be needed. The one here is this print itself, and none can be computed: the figures that the { $edition } edition ranked on are not loaded.
claim-why-own-rank-incomplete = To check it, another print of the rank of { $place } in the { $edition } edition ({ $list }) would be needed. The one here is this print itself, and none can be computed: not all the figures that it takes are at hand.
claim-why-unsure-rank = To check it, a sure rank of { $place } in the { $edition } edition ({ $list }) would be needed. The one computed here is an estimate.
claim-why-unsure-rank-not-held = To check it, a sure rank of { $place } in the { $edition } edition ({ $list }) would be needed. The one printed is in doubt, and none can be computed: the figures that the { $edition } edition ranked on are not loaded.
claim-why-unsure-rank-incomplete = To check it, a sure rank of { $place } in the { $edition } edition ({ $list }) would be needed. None can be computed here: not all the figures that it takes are at hand.
claim-why-no-inputs = To check it, the figures of { $list } that the { $edition } edition ranked on would be needed. They are not loaded for { $place }.
claim-why-published-rank = It is the Foundation's rank, as printed by { $publisher }.
claim-why-computed-rank = Computed here from the published figures: { $rank }.
claim-why-computed-rank-rounded = Computed here from the published figures: { $rank } ({ $low } to { $high } within rounding).
claim-why-input-rank = By the published figures of { $period }: { $rank }.
claim-why-input-rank-rounded = By the published figures of { $period }: { $rank } ({ $low } to { $high } within rounding).

## News and who works on what

page-news = News
page-news-heading = News archive
page-news-heading-checked = { $count ->
    [0] None of { $all } figures printed in
    [one] { $count } of { $all } figures printed in
   *[other] { $count } of { $all } figures printed in
 } { $which ->
    [some] these stories
   *[all] the news
 } { $count ->
    [0] differs
    [one] differs
   *[other] differ
 } from the data
page-news-heading-unchecked = No figure printed in these stories was checked
page-news-title = News on { $about }
page-news-description = Stories about the well-being of children, what each is about, and whether its figures agree with the data.
page-news-lede = { $agree ->
    [one] { $agree } agrees
   *[other] { $agree } agree
 }; { $unchecked } cannot be checked
page-news-lede-stories = with the files held here. Of the { $count ->
    [one] { $count } story
   *[other] { $count } stories
 } listed, { $printing } { $printing ->
    [one] prints
   *[other] print
 } a figure that was looked up.
page-news-all = All
page-news-any-date = Any date
page-news-undated = Undated
page-news-control-topic = Topic
page-news-control-indicator = Indicator
page-news-control-publisher = Publisher
page-news-control-from = From
page-news-control-to = To
page-news-control-check = Figures
page-news-stories = Stories, newest first
page-news-newest-first = Newest first
page-news-story = Story
page-news-key-differs = differs
page-news-key-agrees = agrees
page-news-key-cannot-be-checked = cannot be checked
page-news-not-checked = no figure checked
page-news-none = No item in the archive is like that. Choose less, or search for other words.
page-news-items = { $count ->
    [one] { $count } item.
   *[other] { $count } items.
 }
page-news-rows = { $first } to { $last } of { $count }
page-news-turn = More of the list
page-news-older = Older
page-news-now = now in { $place }:{" "}
page-news-figure = { $figure } ({ $period })
page-news-search = Words
page-news-search-hint = in title, summary, subject
page-news-by-year = By year
page-news-year = All of { $period }
page-news-no-month = { $period }, month not known
page-news-more = To take along:
page-news-differing = Figures that differ
page-news-all-differing = All { $count }
page-news-table = All stories (CSV)
page-news-table-claims = All checked figures (CSV)
page-news-feed = This archive as a feed (Atom)
page-news-partners = Coalitions and what they work on

page-partners = Partners
page-partners-heading = { $count ->
    [one] { $count } coalition and what it works on
   *[other] { $count } coalitions and what they work on
 }
page-partners-heading-topic = { $count ->
    [one] { $count } coalition works
   *[other] { $count } coalitions work
 } on { $topic }
page-partners-topic = Topic
page-partners-every-topic = Every topic
page-partners-more = More
page-partners-host = At: { $host }
page-partners-description = Coalitions for children, what each works on, and the figures loaded for it.
page-partners-lede = Who works on what, in its own scope, beside the newest figures for { $place }. A figure shows the subject; it does not measure a coalition's work.
page-partners-internal = Internal coalitions
page-partners-internal-is = Led or hosted by { $organization }.
page-partners-external = External coalitions
page-partners-external-is = Led by others.
page-partners-network = Networks
page-partners-network-is = They link child advocacy organizations with one another.
page-partners-name = { $name } ({ $abbreviation })
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
related-about = about { $subjects }

review-banner = Loaded from { $files } under a name that the catalog does not know. Nobody has checked what these figures measure, of whom, who collected them, or whether more is better or worse: they are in no ranking, and none of them is called better or worse.
review-heading = Not reviewed: what staff can do
review-write = Open the file and find out which indicator it is. If the catalog has that indicator, write a small text file beside the raw file:
review-name = After “indicator:” stands one of the names in { $file }.
review-nearest = The nearest: { $names }.
review-run = If none of them is it, describe the indicator in that file first. Then run { $command }.
review-sidecar-indicator = its name in the catalog
review-sidecar-publisher = who published the file
review-sidecar-vintage = the day of the download, as 2026-03-24

## Figures of one indicator: one figure, what changed, what to keep in mind

figure-part = In { $place } in { $period }, { $part } { $people } { $did }.
figure-part-were = In { $place } in { $period }, { $part } { $people } were { $group }.
figure-count = In { $place } in { $period }, { $figure } { $people } { $did }.
figure-count-alone = In { $place } in { $period }, there were { $figure } { $people }.
figure-named = In { $place } in { $period }, { $indicator } was { $figure }.
figure-not-reviewed-yet = { $title }: { $figure } in { $place } in { $period }.
figure-none = There is no figure of “{ $title }” for { $place }. It is { $why }.
figure-unsure = The figure of “{ $title }” for { $place } is { $why }.
figure-by-group-alone = { $title }: figures are loaded by group; choose a group to see them.
figure-by-group-alone-in = { $title }, { $place }: figures are loaded by group; choose a group to see them.

figure-title-group = { $title }, { $group }
figure-title-unit = { $title }, { $unit }
figure-title-group-unit = { $title }, { $group }, { $unit }
figure-with-series = { $title } ({ $series })
figure-by-race = { $title }, by race and ethnicity
figure-marked = { $title } ({ $mark })
figure-everyone = Everyone together
figure-all-groups = All groups together
figure-each-group = Each group
figure-all-of = All

figure-unit-percent = Percent
figure-unit-number = Number
figure-unit-currency = Dollars
figure-unit-rate = Rate
figure-unit-rate-per-100 = Rate per 100
figure-unit-rate-per-1000 = Rate per 1,000
figure-unit-rate-per-10000 = Rate per 10,000
figure-unit-rate-per-100000 = Rate per 100,000
figure-unit-index = Index
figure-axis-percent = Percent
figure-axis-percent-of = Percent of { $people }
figure-axis-number = Number
figure-axis-currency = Dollars of each year
figure-axis-rate = Rate
figure-axis-rate-per-100 = Per 100
figure-axis-rate-per-1000 = Per 1,000
figure-axis-rate-per-10000 = Per 10,000
figure-axis-rate-per-100000 = Per 100,000
figure-axis-index = Index

figure-no-earlier = No comparable figure lies four to six years earlier.
figure-people = people
figure-no-earlier-short = nothing comparable five years before
figure-then-same = In { $earlier } it was { $then } as well.
figure-then = In { $earlier } it was { $then }.
figure-then-rounding = Rounding alone could account for that.
figure-moved = In { $earlier } it was { $then }: it { $way ->
    [higher] rose
   *[lower] fell
 }{ $verdict ->
    [better] , which is better
    [worse] , which is worse
   *[neither] {""}
 }.
figure-then-both-rounded = In { $earlier } it was { $then } too, both rounded.
figure-behind-same = The percent stands for { $number } { $people } in both years.
figure-behind = The percent stands for { $number } { $people }, { $way ->
    [up] up
   *[down] down
 } from { $number_then }; { $verdict ->
    [better] as a share of all children that is better
    [worse] as a share of all children that is worse
   *[unknown] whether the share moved cannot be told
 }.
figure-behind-otherwise = The percent stands for { $number } { $people }{ $way ->
    [same] {" "}in both years
    [up] , up from { $number_then }
   *[down] , down from { $number_then }
 }, so whether that is better or worse cannot be told.
figure-sure-clear = { moved-sure-tested }
figure-sure-no-clear-change = { moved-sure-not-significant }
figure-sure-full-count = { moved-sure-full-count }
figure-sure-clear-by-margins = That is clear: only a change under { $critical } could be chance here.
figure-sure-no-clear-change-by-margins = That could be chance, as any change under { $critical } could here.
figure-course = In { $place } since { $earlier }, as printed: highest in { $highest } ({ $high }), lowest in { $lowest } ({ $low }).
figure-course-periods = { $count } of the years
figure-beside = In { $place } it was { $figure }.
figure-beside-in = In { $place } it was { $figure } in { $period }.
figure-change = { $way ->
    [higher] ↑{" "}
    [lower] ↓{" "}
   *[level] {""}
 }{ $verdict ->
    [same] the same as
    [about-same] about the same as
    [better] better than
    [worse] worse than
    [higher] higher than
   *[lower] lower than
 } { $then } in { $earlier }{ $sure ->
    [no-clear-change] , no clear change
   *[told] {""}
 }
figure-change-behind = { $number }, { $way ->
    [up] up
   *[down] down
 } from { $number_then } in { $earlier }; both { $figure }

figure-note-sampled = Survey figures are printed without margins of error: whether a small change or difference is real cannot be told from them.
figure-note-sampled-in-part = Of survey figures without a margin of error nobody can tell whether a small change or difference is real.
figure-note-margins = Margins of error stand in the table, and as bands where dots or lines are drawn.
figure-note-sampled-and-tested = Survey figures are printed without margins of error: where the publisher tested a change, its verdict is given; whether another small change or difference is real cannot be told.
figure-note-dollars = Dollars are those of each year: what money buys changed too.
figure-note-neither = A higher or lower number here is neither good nor bad by itself.
figure-not-reviewed = not reviewed
figure-note-not-reviewed = Not reviewed: loaded from { $files } under a name that the catalog does not know. Nobody has checked what the figures measure, of whom, who collected them, or whether more is better or worse.

figure-corrected = { $place }, { $period }: { $figure }, printed as { $printed }. { $why }
figure-corrected-of = { $place }, { $period }, { $group }: { $figure }, printed as { $printed }. { $why }
figure-corrected-note = * Corrected: { $sentence }
figure-corrected-more = * { $count } more are corrected; the data page lists them.
figure-printed-nothing = nothing

## Why a figure is missing

missing-published = no figure
missing-suppressed = withheld by the publisher
missing-suppressed-where = withheld by the publisher: { $why }
# The word of the catalogue that begins it: An estimate is withheld (S) where …
missing-where = where
missing-low-events = withheld by the publisher: too few cases
missing-not-available = not collected
missing-not-reported = not collected
missing-not-collected-printed = not collected; the publisher prints “{ $printed }”
missing-not-comparable = not comparable, as the publisher says
missing-below-threshold = printed only as very small
missing-below = printed only as less than { $figure }
missing-error-in-source = an error in the source
missing-empty = left empty by the publisher
missing-not-loaded = not in the files loaded here
missing-not-loaded-held = not in the files loaded here, which hold { $held }
missing-not-loaded-by-group = not in the tables of everyone together loaded here, only in those by group
missing-not-loaded-period = not in the files loaded here, which hold no figure of { $period }
missing-not-loaded-kind = not in the files loaded here: “{ $title }” by { $kind } would have it, if the publisher ({ $publisher }) has such a table
missing-not-yet = not yet published: on { $day }, when its file was downloaded, the newest figure was of { $period }
missing-of-column = { $column }: { $why }
missing-both = { $why }; { $other_why }
missing-rank-edition = not in the files loaded here, which do not hold the figures that the { $edition } edition ranked on
missing-rank-inputs = { $known } of the { $needed } figures that it takes { $known ->
    [one] is
   *[other] are
 } at hand; { $inputs }
missing-rank-input = “{ $title }” of { $period } is { $why }
missing-rank-others = { $count ->
    [one] one other is not
   *[other] { $count } others are not
 }
missing-rank-table = { $why }; the publisher's table of it ({ $publisher }) would have it
missing-rank-printed = not in the files loaded here ({ $files })
missing-rank-doubtful = in doubt, and so no number in files
missing-price = not in the files loaded here: { $files } { $count ->
    [one] holds
   *[other] hold
 } no price of this care for it in { $period }
missing-price-ever = not in the files loaded here: { $files } { $count ->
    [one] holds
   *[other] hold
 } no price for it
missing-income-dollars = not in the files loaded here in dollars of { $period }
missing-held-states = { $count ->
    [50] the 50 states
    [one] { $count } state
   *[other] { $count } states
 }
missing-held-nation = the nation
missing-held-counties = { $count ->
    [one] { $count } county
   *[other] { $count } counties
 }
missing-held-others = { $count ->
    [one] { $count } smaller place
   *[other] { $count } smaller places
 }
missing-of = { $title } ({ $why })
missing-not-shown = Not shown: { $named }.
missing-places = { $count ->
    [one] { $count } place
   *[other] { $count } places
 }
column-why-none = Why none

status-published = a figure is printed
status-suppressed = withheld by the publisher: too uncertain, or too few to show
status-low-events = withheld by the publisher: too few cases for a figure that can be relied on
status-not-available = not collected: the publisher has no figure of that place or group, and prints N.A. or the like
status-not-reported = not collected: nobody reported it to the publisher, who prints N.R. or the like
status-not-comparable = left out by the publisher because it cannot be compared
status-below-threshold = printed only as less than a bound, which stands in high
status-error-in-source = an error in the publisher's sheet
status-empty = left empty by the publisher

## What a screen reader hears of a chart

alt-dots = { $sentence } A chart with a dot a row: { $dots }.
alt-none-missing = { $sentence } { $missing }
alt-dots-missing = { $sentence } A chart with a dot a row: { $dots }. { $missing }
alt-dot = { $title } { $figure }
alt-lines = { $sentence } A chart of lines over time: { $lines }.
alt-course = { $lines }.
alt-line = { $title }, { $then } in { $earlier } and { $figure } in { $period }
alt-map = { $sentence } A map of { $count ->
    [one] { $count } tile
   *[other] { $count } tiles
 }.
alt-map-missing = { $sentence } A map of { $count ->
    [one] { $count } tile
   *[other] { $count } tiles
 }, { $without } of them without a figure.

alt-outlines = { $sentence } A map of { $count ->
    [one] one outline
   *[other] { $count } outlines
 } of { $kind ->
    [county] counties
    [congressional-district] congressional districts
    [house-district] House districts
    [senate-district] Senate districts
   *[other] cities and towns
 }{ $without ->
    [0] .
   *[other] , { $without } of them without a figure.
 }

## Charts of one indicator: over time, between places, on a map

column-period = Period
column-year = Year
column-place = Place
column-group = Group
column-number = Number

trend-title = { $title }, { $place }, over time
# Whether a place can be told from those beside it, by the margins of error at 90% confidence.
apart-clear = By the margins of error the difference from { $place } is clear for { $places }.
apart-cannot-tell = From the published figures { $places } cannot be told from { $place }.
apart-no-rule = No margin of error is published to test { $places } with.
apart-many = By the margins of error, { $clear } of { $count } differences from { $place } are clear, in a test strict enough for so many; the others cannot be told from the published figures.
trend-gap-years = no figures in between
trend-gap-length = periods of another length
trend-gap-overlap = periods that share years
trend-note-series = { $series }: { $why }
trend-note-leading = From { $period } on: { $why }
trend-note-pooled = An average of several years stands at its last year; no line joins two that share years, since they cannot be compared.
trend-note-school-year = A school year stands at the year in which it ends.

comparison-title = { $title }, { $period }
comparison-title-places = { $title }, { $period }: { $count ->
    [one] { $count } place
   *[other] { $count } places
 }
comparison-title-groups = { $title }, by { $breakdown }, { $place }, { $period }
comparison-none = { $title } in { $period }: none of these places has a figure that can be shown.
comparison-none-ever = { $title }: none of these places has a figure that can be shown.
comparison-one = { $title } in { $period }: { $place }, { $figure }.
comparison-same = { $title } in { $period }: { $figure } in each of the { $count } places shown.
comparison-places = { $title } in { $period }: of the { $count } places shown, the lowest figure is that of { $lowest } ({ $low }), the highest that of { $highest } ({ $high }).
comparison-no-groups = No figure by { $breakdown } is loaded for { $place }.
comparison-groups-withheld = No figure by { $breakdown } can be shown for { $place }: the table says why.
comparison-groups = { $title }, { $place }, { $period }, by { $breakdown }: from { $low } ({ $lowest }) to { $high } ({ $highest }).
comparison-groups-counted = { $title }, { $place }, { $period }, by { $breakdown }: { $count ->
    [one] { $count } group
   *[other] { $count } groups
 }.
comparison-by-place = place

map-title = { $title }, by state, { $period }
map-others = Other states
map-none = { $title } in { $period }: no state has a figure that can be shown.
map-none-ever = { $title }: no state has a figure that can be shown.
map-one = { $title } in { $period }: { $figure } in { $place }, the one state with a figure.
map-span = { $title } in { $period }: from { $low } to { $high } in the { $count } states with a figure.
map-finding = { $title } in { $period }: { $figure } in { $place }; { $lower ->
    [0] no state has
    [one] one state has
   *[other] { $lower } states have
 } a lower figure, { $same ->
    [0] none
   *[other] { $same }
 } the same, { $higher ->
    [0] none
   *[other] { $higher }
 } a higher one.
place-map-title = { $title }, by { $kind ->
    [county] county
    [congressional-district] congressional district
    [house-district] House district
    [senate-district] Senate district
   *[other] city and town
 }, { $place }, { $period }
place-map-none = { $title } in { $period }: no { $kind ->
    [county] county
    [congressional-district] congressional district
    [house-district] House district
    [senate-district] Senate district
   *[other] city or town
 } in { $place } has a figure that can be shown.
place-map-none-ever = { $title }: no { $kind ->
    [county] county
    [congressional-district] congressional district
    [house-district] House district
    [senate-district] Senate district
   *[other] city or town
 } in { $place } has a figure that can be shown.
place-map-one = { $title } in { $period }: { $figure } in { $lowest }, the one { $kind ->
    [county] county
    [congressional-district] congressional district
    [house-district] House district
    [senate-district] Senate district
   *[other] city or town
 } in { $place } with a figure.
place-map-same = { $title } in { $period }: { $figure } in each of the { $count } { $kind ->
    [county] counties
    [congressional-district] congressional districts
    [house-district] House districts
    [senate-district] Senate districts
   *[other] cities and towns
 } in { $place } with a figure.
place-map-span = { $title } in { $period }, of the { $count } { $kind ->
    [county] counties
    [congressional-district] congressional districts
    [house-district] House districts
    [senate-district] Senate districts
   *[other] cities and towns
 } in { $place } with a figure: from { $low } ({ $lowest }) to { $high } ({ $highest }).
place-map-of = { $count } of them
place-map-kind = { $kind ->
    [county] Counties
    [congressional-district] Congressional districts
    [house-district] House districts
    [senate-district] Senate districts
   *[other] Cities and towns
 }
place-map-column = { $kind ->
    [county] County
    [congressional-district] Congressional district
    [house-district] House district
    [senate-district] Senate district
   *[other] City or town
 }
place-map-note-darker = Darker is higher: a fifth of the places in each shade. A dashed edge: there is no figure, and the table says why.
place-map-note-whole = { $kind ->
    [town] The heavy line is the district. Each figure is that of the whole city or town, also where a part of it lies outside.
   *[other] The heavy line is the city or town. Each figure is that of the whole district, also where a part of it lies outside.
 }
place-map-note-small = { $places }: too small to be drawn; the table has the figure.
place-map-note-lines = { $kind ->
    [county] Lines of the counties: U.S. Census Bureau, 2017, simplified.
    [congressional-district] Lines of the 118th Congress, which this state has in the 119th too: U.S. Census Bureau, 2022, or MassGIS, simplified.
   *[other] Lines of the cities and towns, 2020, and of districts, 2021: MassGIS, simplified.
 } They are moved a little, so nobody can find the district of an address by them.
map-note-darker = Darker is higher: a fifth of the places in each shade. A dash: there is no figure, and the table says why.
map-note-cut = Where a square has a cut corner, the margin of error reaches figures of another shade, so the place could be in that one.
native-axis = { $axis }. Thin lines: the 90% margin of error
map-key-cut = Cut corner: could be in another shade
map-could-be = { $sentence }; its margin of error reaches figures of another shade

## Charts of gaps: their titles, notes and tables

disparity-title = { $title }, by race and ethnicity, { $place }, { $period }
disparity-order-name = Groups stand in alphabetical order.
disparity-order-rate = Groups stand by their figure, the highest first.
disparity-order-size = Groups stand by how many people are in them, the largest first, where it is known.
disparity-by-name = name
disparity-by-rate = figure
disparity-by-size = number of people
disparity-reading = Large mark: { $place }, with { $sampled ->
    [yes] its 90% interval
   *[no] what rounding of the printed figure allows, where that is wide enough to be seen
 }. Thin lines: the same group in the other { $kind ->
    [county] counties of the state
   *[state] states
 }.
disparity-reading-line = Dotted line: { $reference }.
disparity-the-reference = the reference
disparity-from-reference = { $points } apart
disparity-target = target
disparity-overall = overall rate
disparity-the-overall = the overall rate
disparity-reference = reference
disparity-margin = ± { $figure }
disparity-column-margin = 90% margin
trend-column-margin = 90% margin, { $place }
disparity-column-gap = Gap
disparity-column-ratio = Ratio
disparity-column-sure = How sure
disparity-column-behind = { $better ->
    [lower] Fewer
   *[higher] More
 } at the same rate
disparity-column-behind-yearly = { $better ->
    [lower] Fewer
   *[higher] More
 } a year at the same rate

disparity-trend-title = { $title }, by race and ethnicity, { $place }: { $lines ->
    [gap] the gap
    [ratio] the ratio
   *[rate] each group's own rate
 } over time
disparity-trend-rate = each group's own rate
disparity-trend-gap = the gap
disparity-trend-ratio = the ratio
disparity-trend-how-rate = A line stops where a year has no figure that can be shown.
disparity-trend-how-gap = Above 0, the group is worse off than the reference of that year. A line stops where a year has no gap that can be stated.
disparity-trend-how-ratio = At 1, a group is level with the reference of that year. A line stops where rounding leaves the ratio too wide to state, or there is no figure.
disparity-trend-axis-ratio = Times { $reference }
disparity-trend-axis-gap = { $unit } apart from { $reference }
disparity-trend-points = Points

## Where figures come from, and how much is loaded

origin-cell = cell { $cell }
origin-row = row { $row }
origin-sheet-cell = sheet { $sheet }, cell { $cell }
origin-sheet-row = sheet { $sheet }, row { $row }
source-from = , from
origin-printed-by = as printed by { $publisher }
origin-sentence = { $what }: { $file }, { $where }, printed { $printed }
origin-price = { $title }, price a week
origin-no-publisher = publisher not named ({ $file })
origin-not-reviewed = { $publisher }, { $mark }
coverage-states = { $low } to { $high } states
coverage-words = { $title }: { $years }; { $count ->
    [one] { $count } state
   *[other] { $count } states
 } in { $period }.
loaded-from = Loaded from { $files }: { $extent }.
loaded-extent = { $count ->
    [one] { $count } place
   *[other] { $count } places
 }, { $years }
loaded-extent-by = { $count ->
    [one] { $count } place
   *[other] { $count } places
 }, { $years }, by { $breakdown }
loaded-and-by = { $breakdown } and by { $other_breakdown }

## Pages: all indicators, one indicator, gaps, one gap

query-not-held = { $place } has none of this that can be shown here; { $count ->
    [one] there is { $other_place }
   *[other] { $count } others have, such as { $other_place }
 }.
query-not-held-shown = { $place } has none of this that can be shown here; { $other_place } is shown instead.
query-no-kind = There is no kind of chart “{ $asked }”; there are { $listed }.
query-no-chart = There is no { $kind } chart of “{ $asked }”.
query-no = There is no { $part ->
    [peers] state
    [compare] place
    [by] breakdown
    [show] view
    [place] place
    [period] period
    [year] year
    [edition] edition
    [domain] domain
    [group] group
    [unit] unit
    [reference] reference
    [order] order
    [lines] lines
    [age] age
    [setting] setting
    [topic] topic
    [indicator] indicator
    [publisher] publisher
    [check] check
    [from] from
    [to] to
   *[other] { $part }
 } { $asked } here
query-near = { $sentence }; there is { $listed }{ $form ->
    [percent] {" "}or a fraction such as 0.10
    [number] {" "}or a number such as 5
   *[none] {""}
 }.
query-instead = { $sentence }; { $title } is shown instead.
query-alone = { $sentence }.
query-most = Up to { $count } more are shown; the first ones are.
query-not-at-home = This is not held here for { $place }; { $other_place } is shown instead.

page-domain = Domain
page-topic = Topic
page-place = Place
page-period = Period
page-group = Group
page-unit = Unit
page-indicator = Indicator
page-year = Year
not-found-path = There is no page at { $path }.
not-found-meant = What “{ $words }” finds
not-found-near = The nearest
not-found-pages = The pages
page-not-found = Not found
page-know = What to know
page-know-measures = What it measures.
page-know-universe = Who is counted.
page-know-universe-is = { $universe }.

page-indicators-name = Indicators
page-indicators-heading = { $needed ->
    [one] { $needed } indicator
   *[other] { $needed } indicators
 }, { $known } with a figure for { $place }
page-indicators-description = Every indicator by domain, with its newest figure, where it stands among the states, and what changed.
page-indicators-moved = { $gained } got better and { $lost } worse in about five years, by more than chance could explain.
page-indicators-held = { $count } are held by race and ethnicity.
page-indicators-held-ranked = { $count } are held by race and ethnicity, { $needed } are those that states are ranked on (◆).
page-indicators-find = Find
page-indicators-find-hint = poverty, school, income
page-indicators-show = Show
page-indicators-show-all = All
page-indicators-show-race = By race and ethnicity
page-indicators-show-ranked = Ranked on in { $edition }
page-indicators-count = { $count ->
    [one] { $count } indicator
   *[other] { $count } indicators
 }
page-indicators-left = { $count } of { $needed } indicators
page-indicators-beside = { $place } beside the nation and the states, by domain
page-indicators-beside-nation = { $place } beside the states, by domain
page-indicators-key = Dot: { $place }. Ticks: the states in the same year, taller where more have that figure. Triangle: the United States. Left is better, or lower where neither is. Lines: solid { $place }, dashed the United States, each with a scale of its own. ◆ ranked on.
page-indicators-key-nation = Triangle: the United States. Ticks: the states in the same year, taller where more have that figure. Left is better, or lower where neither is. Each line has a scale of its own. ◆ ranked on.
page-indicators-table = All indicators by domain
page-indicators-column-held = Held for
page-indicators-column-groups = Groups
page-indicators-unit = , { $unit }
page-indicators-ranked = ranked on
page-indicators-by-race = by race
page-indicators-not-by-race = no
page-indicators-number = a number, not a rate
page-indicators-groups-alone = by group alone
page-indicators-no-figure = no figure held
page-indicators-not-reviewed = Not reviewed
page-indicators-not-reviewed-why = Loaded under their files' names, which the catalog does not know. They are in no ranking and among no gaps until staff say what they measure.
page-indicators-none = No indicator is named or defined with these words.
page-indicators-search = Search places and stories too
page-indicators-sources = Source: { $publishers }, named on each page
page-indicators-note-earlier = About five years: the newest figure beside one as long, not overlapping, four to six years earlier, with no new definition in between.
page-indicators-note-held = Held for: the first and the last year of any place. By race: rates by race and ethnicity are held, of some place and year.
page-indicators-hand = To hand over:
page-indicators-hand-table = All indicators (CSV)
page-indicators-hand-brief = One-page brief (PDF)
page-indicators-hand-sources = Every file and figure

page-indicator-name = Indicator
page-indicator-description = One indicator over time, among the states, on a map and by group.
page-indicator-compared = Compared with
page-indicator-no-other = no other place
page-indicator-add = + { $place }
page-indicator-take-away = − { $place }
page-indicator-views = Ways to see it
page-indicator-time = Over time
page-indicator-states = States
page-indicator-map = Map
page-indicator-inside = { $kind ->
    [county] Counties
    [town] Towns
   *[other] Districts
 }
page-indicator-race = By race and ethnicity
page-indicator-by = By { $breakdown }
page-indicator-gap-more = Gap, ratio, over time and other states
page-fresher = Newer figures by race and ethnicity, { $when }: { $title }
page-indicator-groups-alone = These figures are loaded by group alone.
page-indicator-what = What it is
page-indicator-more = More about this indicator
page-indicator-of-domain = Beside it
page-indicator-of-domain-more = More of { $domain } in { $place }
page-indicator-of-place = Every indicator of { $place }
page-indicator-good = { $better ->
    [lower] Lower is better.
    [higher] Higher is better.
   *[neither] Neither more nor less is good by itself.
 }
page-indicator-know-measures = Measures
page-indicator-know-counts = Counts
page-indicator-know-good = Which way is good
page-indicator-know-source = Source
page-indicator-know-withheld = What is withheld
page-indicator-know-groups = Groups
page-indicator-know-differs = How it differs
page-indicator-know-printed = “{ $printed }” in the table
page-indicator-collected = Collected by{" "}
page-indicator-published = ; published by { $publisher }.

page-disparities-name = Disparities
page-disparities-clear = { $count ->
    [0] None of { $needed } gaps
   *[other] { $count } of { $needed } gaps
 } between groups { $needed ->
    [one] is
   *[other] are
 } clear in { $place }
page-disparities-description = Every indicator by race and ethnicity: how wide the gap is and how sure.
page-disparities-widest = The widest { $recent ->
    [yes] in figures of { $year } or later
   *[no] of them
 }: { $sentence }
page-disparities-none = No figures by race are loaded here.
page-disparities-sort-by = First
page-disparities-reference = Measured against
page-disparities-reference-best = the best of the larger groups
page-disparities-reference-lowest = the best of all groups
page-disparities-sort-sure = the surest gaps
page-disparities-sort-gap = the widest gaps
page-disparities-sort-ratio = the largest ratios
page-disparities-sort-behind = most people
page-disparities-sorted-sure = Clear gaps stand first, then counts of everyone, then what no margin tests, then what cannot be told from the published figures. Among these, fresh figures stand before those that are more than three years older than the newest here, each widest first.
page-disparities-sorted-gap = The widest gaps stand first, whatever can be told of them: a point is one of 100, so that rates of 1,000 stand where they belong.
page-disparities-sorted-ratio = The largest ratios stand first; a rare event can have a large ratio and a small gap.
page-disparities-sorted-behind = The gaps with most people behind them stand first; where no number is published, last. These numbers overlap and cannot be added up.
page-disparities-spoken = { $count ->
    [one] { $count } indicator
   *[other] { $count } indicators
 } by race in { $place }, sorted by { $sort }.

page-gaps-title = Every indicator by race and ethnicity
page-gaps-first-sure = The surest gaps first.
page-gaps-first-gap = The widest gaps first.
page-gaps-first-ratio = The largest ratios first.
page-gaps-first-behind = The gaps with most people behind them first.
page-gaps-reading = Each line runs from zero to the highest group's rate; the dark part is the gap between the two groups under it.
page-gaps-head-indicator = Indicator
page-gaps-head-rates = Rates of the groups
page-gaps-head-gap = Gap and ratio
page-gaps-head-behind = At the same rate
page-gaps-head-moved = the gap before
page-gaps-clear = Clear gaps ({ $count })
page-gaps-clear-is = at 90% confidence or more
page-gaps-full-count = Full counts ({ $count })
page-gaps-full-count-is = everyone is counted, so they are real
page-gaps-no-rule = No margin of error ({ $count })
page-gaps-no-rule-is = none is printed to test these gaps with
page-gaps-cannot-tell = Cannot be told ({ $count })
page-gaps-cannot-tell-is = chance could explain as much
page-gaps-not-stated = No gap stated ({ $count })
page-gaps-not-stated-is = each row says why
page-gaps-old = { $period }, { $years } years behind
page-gaps-not-shown = { $count } not shown
page-gaps-pair = { $group } and { $other_group }
page-gaps-hollow = hollow: { $group }
page-gaps-none = no gap
page-gaps-no-number = no number
page-gaps-several = What stands in several rows is of several tables: other years, sources or groups, so that other groups may be farthest apart.
page-gaps-caveat = “Not shown” counts groups without a figure here; each indicator's page names them with the reason.
page-gaps-years-behind = How many years figures are behind is counted from the newest figures of any indicator here, where it is more than three.
page-gaps-ratio-between = Where a ratio has two numbers, rounding leaves open where between them it lies.
page-gaps-sentences = In sentences

page-disparity-name = By race
page-disparity-description = One indicator by race and ethnicity: the gap, how sure it is, what to know.
page-disparity-reference = Compare with
page-disparity-order = Order by
page-disparity-lines = Over time
page-disparity-each = Each group in { $place } (large mark) and in the other { $kind ->
    [county] counties
   *[state] states
 } (thin lines)
page-disparity-once = Over time: one period alone
page-disparity-indicator = The indicator itself
page-disparity-all = All gaps in { $place }
page-disparity-others = { $count } more by race
page-disparity-target = a target of { $target }
page-disparity-know-told = What can be told.
page-disparity-know-ratio = Gap and ratio.
page-disparity-know-cause = No cause is implied.
page-disparity-groups = The groups, in the source’s words:
page-disparity-group-words = : { $words }

## The page of the data

page-data-name = Data
page-data-heading = { $count ->
    [one] { $count } file holds
   *[other] { $count } files hold
 } { $figures } figures; { $which ->
    [all] all of them are kept
   *[some] all but { $reported } are kept
 }
page-data-heading-origin = Where each figure was printed: { $title }
page-data-description = Where any figure comes from, tables to download, coverage, files, dictionary.
page-data-choose = Choose an indicator
page-data-of-version = These are the cells of version { $version }, from which the pinned chart was drawn. Newer figures are live.
page-data-of-today = Version { $version } is not kept any more: these are the cells of the newest figures.
page-data-version = Data version { $version }, built { $day }.
page-data-spoken = { $count ->
    [one] { $count } figure with its cell.
   *[other] { $count } figures with their cells.
 }
page-data-nothing = nothing
page-data-not-named = not named
page-data-unknown = unknown

page-data-origin = The figures and their cells
page-data-origin-how = Choose an indicator, then a place, a period and a group: each figure is given with its file, its sheet, its cell and what is printed there.
page-data-origin-lede = Each figure with its file, its sheet, its cell and what is printed there.
page-data-origin-none = No figure of the published tables is asked for by this address.
page-data-origin-first = { $sentence }.
page-data-origin-table = Figures and their cells
page-data-origin-figure = Figure
page-data-origin-shown = As shown
page-data-origin-printed = As printed
page-data-origin-file = File
page-data-origin-where = Where in it
page-data-origin-by = Published by
page-data-origin-publisher = { $publisher }; retrieved { $day }
page-data-origin-more = { $count } more: choose a period or a group.

page-data-tables = What can be downloaded?
page-data-tables-count = { $count } whole tables, as CSV and Parquet
page-data-tables-caption = Tables to download
page-data-tables-how = CSV opens in Excel; Parquet in pandas, R and DuckDB. Credit the publisher that each row's file names; these are the terms of those whose figures the tables hold:
page-data-tables-csv = CSV
page-data-tables-parquet = Parquet
page-data-tables-table = Table
page-data-tables-rows = Rows
page-data-tables-as = Files
page-data-tables-file = { $table } as { $form }

page-data-years = Which years are held?
page-data-years-count = { $count ->
    [one] { $count } indicator
   *[other] { $count } indicators
 }, { $earlier } to { $latest }
page-data-years-how = A strip is stronger in color where more of the 50 states have a figure; several years together stand at their last.

page-data-fresh = Are the figures up to date?
page-data-fresh-count = { $count ->
    [0] Nothing is behind a source whose day of release is known
    [one] { $count } indicator is behind its source
   *[other] { $count } indicators are behind their source
 }
page-data-fresh-how = The newest figures held of each indicator, beside what its source is expected to have out by now. Days are expected from former years unless they are marked as announced. Whoever keeps this dashboard can bring what is behind.
page-data-fresh-table = The same as a table (CSV)
page-data-fresh-caption = Figures and their sources
page-data-fresh-figures = Figures
page-data-fresh-source = Source
page-data-fresh-held = Newest held
page-data-fresh-due = At the source
page-data-fresh-next = Next release
page-data-fresh-behind = { $year } is due and not here
page-data-fresh-announced = announced for { $day }
page-data-fresh-expected = expected about { $day }
page-data-fresh-newest = nothing newer than { $year }
page-data-fresh-sources = What is to be known of the sources
page-data-fresh-health = { $source }: { $health ->
    [late] late.
    [method-changed] it has changed its method.
    [discontinued] it ends.
   *[current] current.
 }
page-data-fresh-note = { $note } (Noted { $day }.)

page-data-files = Which files were read?
page-data-files-count = { $count ->
    [one] { $count } file
   *[other] { $count } files
 }; { $figures } figures read, { $kept } kept, { $reported } reported below
page-data-files-caption = Files read by the last build
page-data-files-file = File
page-data-files-publisher = Publisher
page-data-files-kind = What it is
page-data-files-downloaded = Downloaded
page-data-files-read = Figures read
page-data-files-kept = Kept
page-data-files-reported = Reported

page-data-corrections = What did a person correct?
page-data-corrections-count = { $count ->
    [one] { $count } figure
   *[other] { $count } figures
 }
page-data-corrections-how = These figures are not shown as their publishers print them. An asterisk marks each of them in its charts and tables.
page-data-corrections-of = { $title }:{" "}
page-data-corrections-list = Corrected figures

page-data-problems = What was set aside, and why?
page-data-problems-none = Nothing: every figure of every file was read and kept
page-data-problems-lines = { $count ->
    [one] { $count } line
   *[other] { $count } lines
 }
page-data-problems-first = The first { $number } are shown.
page-data-problems-all = All of them (CSV)
page-data-problems-list = What a person should know of the files
page-data-problems-row = { $file }, row { $row }
page-data-problems-severity = { $severity ->
    [error] error
    [warning] warning
   *[note] note
 }
page-data-problems-figures = { $count ->
    [one] { $count } figure
   *[other] { $count } figures
 }

page-data-dictionary = What does each column hold?
page-data-dictionary-count = { $number } columns of { $count } tables
page-data-dictionary-units = Units are { $units }. A percent is a fraction from 0 to 1. A figure is known by indicator, series, place, breakdown, group, period and unit.
page-data-dictionary-column = Column
page-data-dictionary-type = Type
page-data-dictionary-holds = What it holds
page-data-dictionary-table = { $table }: { $description }
page-data-dictionary-columns = Columns of { $table }
page-data-dictionary-status = What a status says

## Ranks: a state's place in a list of an edition

rank-list-overall = Overall
rank-overall = overall
rank-in = in { $name }
rank-edition = { $edition } edition
rank-quoted = “{ $title }”

rank-of-states = { $place } ranks { $rank } of { $count } states { $list } ({ $edition } edition).
rank-of-states-noted = { $place } ranks { $rank } of { $count } states { $list } ({ $note }; { $edition } edition).
rank-of-states-printed = { $place } ranks { $rank } of { $count } states { $list }, as reported by { $publisher } ({ $edition } edition).
rank-none = { $place } has no rank { $list } in the { $edition } edition: of the { $needed } figures that it takes, { $known } { $known ->
    [one] is
   *[other] are
 } at hand; { $titles } { $count ->
    [one] is
   *[other] are
 } not, and a rank needs them all.
rank-none-printed = { $place } has no rank { $list } in the { $edition } edition: only ranks that a named publisher printed are at hand, and none for { $place }.
rank-none-doubtful = { $place } has no rank { $list } in the { $edition } edition: only printed ranks are at hand, and the one for { $place } is in doubt.
rank-not-ranked = { $place } is not ranked: the list is of the { $count } states.

rank-noted = { $rank } ({ $note })
rank-note-estimate = estimate, { $count ->
    [one] one indicator
   *[other] { $count } indicators
 } missing
rank-note-sure = however the figures round
rank-note-rounding = { $low } to { $high } within rounding
rank-doubtful = { $rank } (doubtful)
rank-doubtful-by = { $publisher } (doubtful)

rank-carried = { $publisher }, carried by { $carrier }
rank-carrier-alone = { $carrier }, a carrier, for want of a better source
rank-how-printed = As printed by { $publisher }.
rank-how-printed-computed = As printed by { $publisher }. Computed here: { $rank }.
rank-how-computed = Computed here.
rank-how-computed-sure = Computed here: the same however the figures round.
rank-how-computed-noted = Computed here: { $note }.
rank-how-none = No rank: { $known } of the { $needed } figures that it takes { $known ->
    [one] is
   *[other] are
 } at hand, { $titles } { $count ->
    [one] is
   *[other] are
 } not, and a rank needs them all.
rank-how-none-printed = No rank: only printed ranks are at hand, and none for this state.
rank-how-none-doubtful = No rank: only printed ranks are at hand, and the one for this state is in doubt.
rank-short-printed = Published ◆.
rank-short-printed-computed = Published ◆; ours { $rank }.
rank-computed-here = Computed here: { $rank }.
rank-source-computed = ranks computed here from figures of { $publishers }
rank-source-printed = published ranks as printed by { $publisher }
rank-source-doubtful = doubtful ranks as printed by { $publisher }
rank-origin = Rank, { $name }
rank-origin-doubtful = Rank, { $name } (doubtful)

rank-title = { $title } rank of the states, { $edition } edition
rank-axis = Rank (1st is best)
rank-alt = { $finding } { $sentence }
rank-allowed-one = Rounding alone would not change that: { $rank }.
rank-allowed-two = Rounding alone would allow { $low } or { $high }.
rank-allowed = Rounding alone would allow { $low } to { $high }.
rank-untold-none = Rounding leaves no doubt which states are ahead of { $place } and which are behind.
rank-untold = Rounding leaves open whether { $place } is ahead of { $places }.
rank-series-untold = Cannot be told from { $place }
rank-series-chosen = Chosen states
rank-series-told = Clearly ahead or behind
rank-series-others = Other states
rank-series-printed = As published
rank-series-computed = { $place }, computed here
rank-series-home = The state
rank-column-state = State
rank-column-computed = Computed rank
rank-column-rounding = Within rounding
rank-column-against = Against { $place }
rank-column-published = Published rank
rank-column-by = Published by
rank-column-list = List
rank-column-rank = Rank
rank-column-known = How it is known
rank-column-edition = Edition
rank-column-compared = Beside the edition before
rank-verdict-ahead = ahead
rank-verdict-behind = behind
rank-verdict-cannot-tell = cannot be told

rank-know-interval = The interval of a rank shows what rounding of the published figures leaves open: the middle { $share } of { $number } draws. A published rank can lie outside it. Survey error is not in it, and is larger.
rank-know-ahead = A state is called ahead of another where it is so in at least { $share } of { $number } draws of what the rounded figures may have been; otherwise the two cannot be told apart.
rank-know-estimate = One indicator of this edition is not at hand, so the computed ranks are estimates and have no interval: which states rounding leaves open cannot be said.
rank-know-printed = Only the ranks that a named publisher printed are at hand for this list.
rank-know-states = The nation, the District of Columbia and the territories are not ranked.
rank-know-doubtful = A rank marked as doubtful is contradicted, deduced or second-hand; nothing here goes by it.

## Why a rank is what it is

rank-why-title = What makes the { $name } rank of { $place }, { $edition } edition
rank-why-axis = Standard deviations (left is better)
rank-why-up-and-down = The figure that lifts { $place } most { $list } is { $indicator } ({ $figure }); the one that pulls it down most is { $other_indicator } ({ $other_figure }).
rank-why-up = Every figure lifts { $place } { $list }, most of all { $indicator } ({ $figure }).
rank-why-down = Every figure pulls { $place } down { $list }, most of all { $indicator } ({ $figure }).
rank-why-unknown = The rank of { $place } { $list } cannot be taken apart for the { $edition } edition.
rank-why-moves = The single indicator that moves it most is { $indicator }: at the mean of the states, the rank computed here would be { $rank } instead of { $rank_now }.
rank-why-moves-none = No single indicator, put at the mean of the states, would move it from { $rank }.
rank-why-under = under { $figure }
rank-why-score = Score
rank-why-sum = Score: the sum
rank-why-part = { $indicator }: { $figure }
rank-why-at-mean = with this at the mean: { $rank }
rank-why-column-indicator = Indicator
rank-why-column-domain = Domain
rank-why-column-period = Period
rank-why-column-figure = Figure
rank-why-column-z = Part of the score
rank-why-column-rank_at_mean = Rank with it at the mean
rank-why-know-bars = Each bar is how far the state lies from the mean of the { $count } states, in standard deviations: to the left is better than the mean, to the right worse. The bars follow on one another and end at the score; the lowest score ranks 1st.
rank-why-know-mean = With one indicator at the mean of the states and nothing else changed, the rank would be the one in the table's last column. Which figures make a rank says nothing of why they are so.
rank-why-know-inferred = Which years' figures the edition used is in part inferred, from the step of one year between editions.
rank-why-know-not-held = The figures of this edition are not held here: only published ranks are known.
rank-why-know-incomplete = A score needs a figure for each indicator of the list.
rank-why-know-lacking = Not counted, because no figures are at hand: { $indicators }.

## A rank over the editions, in every list, and on a map

rank-editions-title = { $title } rank of { $place } by edition
rank-editions-none = No rank of { $place } is at hand for this list.
rank-editions-one = { $place } ranked { $rank } { $list } in the { $edition } edition.
rank-editions-same = { $place } ranked { $rank } { $list } in each of the { $count } editions from { $earlier } to { $edition } for which its rank is known.
rank-editions-between = { $place } ranked between { $low } and { $high } { $list } in the { $count } editions from { $earlier } to { $edition } for which its rank is known.
rank-editions-which = Printed ranks (dots) go from { $low } to { $high }, those computed here (the line) from { $other_low } to { $other_high }.
rank-editions-alt = { $finding } By edition: { $ranks }.
rank-editions-alt-one = { $edition }: { $rank }
rank-editions-comparable = comparable
rank-editions-not-comparable = not comparable: { $why }
rank-editions-broken = The { $edition } edition is not comparable with the one before. { $why }
rank-editions-not-held = The figures of this edition are not held here.
rank-editions-know = Two editions are joined by a line only where they rank on the same indicators from the same sources. A hollow dot is an estimate without one indicator.

rank-lists-title = Ranks of { $place } in every list, { $edition } edition

rank-map-title = { $title } rank of the states on a map, { $edition } edition
rank-map-finding = { $title }, { $edition } edition. Darker means worse.
rank-map-ends = First is { $places }; last is { $other_places }.
rank-map-alt = { $sentence } A map of equal squares. { $finding }
rank-map-know-squares = Every state has a square of the same size, near where it lies on a map.
rank-map-know-computed = The squares show the ranks computed here; a published rank can differ.

## How ranks are made

rank-method-index = The KIDS COUNT Data Book of the Annie E. Casey Foundation ranks the { $count } states on sixteen indicators, four in each of four domains, all counted alike and all stated so that a higher figure is worse.
rank-method-score = For each indicator a state gets a score: how many standard deviations its figure lies from the mean of the { $count } states. The scores of a domain's four indicators add up to its score, those of all sixteen to the overall one. The lowest sum ranks 1st; equal sums share a rank and the next is skipped.
rank-method-draws = The figures are published rounded, most to a whole percent; the Foundation ranks on unrounded ones. So every list is ranked { $number } times more, each time with figures drawn at random from what the rounded ones may have been; where the Census Bureau prints the same figure finer, or a number of children is printed beside a percent, from what all prints allow. The interval of a rank is the fewest places in a row that hold { $share } of these: “3rd (2nd to 5th within rounding)”.
rank-method-survey = Survey error is not in that interval, and is larger: most figures come from samples.
rank-method-ahead = One state is called ahead of another where it is in at least { $share } of the draws. Otherwise the two cannot be told apart.
rank-method-bound = A figure printed only as a bound, such as “under 0.5%”, counts as the middle of what it may be, and is drawn from all of it. A state without a figure is left out of that list and named. A list that lacks one indicator for everybody has an estimate overall, without an interval, and no rank in that domain.
rank-method-printed = Where the Foundation's own rank is known from a named publisher, it stands beside ours, labeled as published, and counts in the headline. A report that is in doubt counts for nothing.
rank-method-compare = Ranks of two editions are compared only where both rank on the same indicators from the same sources. A rank says nothing of how far apart states are, nor how children of different groups fare within one.
rank-example = An example: { $place } { $list }, { $edition } edition.
rank-example-step = { $title }: { $figure } in { $period }. The mean of the { $count } states is { $mean } and the standard deviation { $points }, so it lies { $score } standard deviations from the mean.
rank-example-sum = Together that makes a score of { $score }. { $ahead ->
    [0] None of the { $count } states has
    [one] { $ahead } of the { $count } states has
   *[other] { $ahead } of the { $count } states have
 } a lower one, so the rank is { $rank }.
rank-agreement-rankings = Rankings
rank-agreement-example = A worked example
rank-agreement-title = How well computed ranks agree with published ones
rank-agreement-of = Each published rank that is known and not in doubt, beside the one computed here from the rounded figures. Where the inputs are rounded the two need not be equal; the test of the method is how many published ranks lie inside the intervals, and how narrow those are. Lists without an interval lack an indicator.
rank-agreement-seeds = The same over { $count } seeds of the random draws, on every such rank of a complete list. Fewest of 50 is the worst list of which all 50 ranks are published; widths are in places, the mean over the ranks compared; health also stands apart from the others.
rank-agreement-inside-of = { $count } of { $needed }
rank-agreement-no-interval = no interval
rank-agreement-edition = edition
rank-agreement-list = list
rank-agreement-states = states
rank-agreement-exact = exact
rank-agreement-mean = mean difference
rank-agreement-largest = largest
rank-agreement-inside = inside the interval
rank-agreement-width = mean width
rank-seeds-seed = seed
rank-seeds-ranks = published ranks
rank-seeds-inside = inside
rank-seeds-share = share
rank-seeds-fewest = fewest of 50
rank-seeds-all = width
rank-seeds-width = width, not health
rank-seeds-health = width, health

## The names of places

place-known-by = { $place } ({ $note })
place-kind-nation = nation
place-kind-state = state
place-kind-territory = territory
place-kind-county = county
place-kind-town = city or town
place-kind-city = city
place-kind-senate-district = State Senate district
place-kind-house-district = State House district
place-kind-school-district = school district
place-kind-congressional-district = congressional district

## How gaps are sorted in a list


## A place in lines, one an indicator

stands-out = { $title } in { $period }: { $figure } here, { $listed }.
stands-out-beside = { $verdict ->
    [clear] clearly { $way ->
        [higher] higher
       *[lower] lower
     } than in { $place } ({ $figure })
    [cannot-tell] not to be told from { $place } ({ $figure })
    [full-count] { $way ->
        [higher] higher than
        [lower] lower than
       *[same] the same as
     } in { $place } ({ $figure })
   *[no-rule] with { $figure } in { $place }, where no margin is published to test it by
 }
stands-out-none = No figure of the state or the nation from the same table and year is held with a margin of error, so nothing here is tested against them.
lines-redrawn = The lines of the congressional districts of { $place } were drawn anew for Congress { $number }. In Congress { $other_number } a district of this number had other lines, so its figures of that time are of another place.
lines-since = These lines are in force since Congress { $number }; before, a district of this number had other lines.
lines-next = For the Congress elected on { $date }, which sits from { $other_date }, several states have other lines. { $stay ->
    [yes] Those of { $place } stay.
   *[no] Whether { $place } is among them is on no list that is held here.
 }
lines-plan = These lines are those of the { $plan }, in force since the election of { $period }; before, a district of this name had other lines.
stands-out-title = What stands out against the state and the nation
stands-out-know = Each figure is set beside the one of the same table and period. “Clearly” says that the two differ by more than their margins of error allow, at 90% confidence. No cause is implied.
line-standing = { $lower } lower, { $same } the same, { $higher } higher
line-untold = (nobody can tell whether by chance)
line-column-indicator = Indicator
line-column-course = Over time
line-column-here = Here
line-column-year = Year
line-column-nation = U.S.
line-column-states = { $count } states
line-column-counties = { $count } counties
line-column-moved = About five years
line-domain-rank = ranks { $rank }
line-better = better
line-worse = worse
line-children = { $number } children in { $period }

## The brief on a place

brief-title = Children in { $place }
brief-window = Children in { $place } · { $publisher }
brief-description = Children in { $place } on one page: ranks, what got better and worse, clear gaps by race and ethnicity, and what child care takes of an income.
brief-as-pdf = This page as PDF
brief-version = { $day } · data version { $version }
brief-ranks = Where the state stands among the { $count } states, { $edition } edition
brief-no-rank = No rank: { $known } of { $needed } figures at hand
brief-mean = mean
brief-strips-told = Tick: a state by its score. Band: what rounding leaves open; survey error is larger and not in it. Hollow: an estimate. ◆ published, by whom: see sources.
brief-column-sure = with rounding
brief-sure-one = { $rank }
brief-sure-between = { $low } to { $high }
brief-sure-estimate = estimate
brief-sure-published = { $sentence } ◆
brief-care = What child care takes of a median income
brief-care-bar = { $setting }, a year: { $prices }
brief-care-price = { $child } { $figure }
brief-care-price-both = both { $figure }
brief-care-share-both = { $share } both
brief-care-shares = { $shares }
brief-care-limit = Heavy line: { $limit }.
brief-lines = What moved in about five years
brief-lines-none = No indicator is held here for this place.
brief-lines-key = Solid: here. Dashed: the U.S. Filled triangle: more than chance. Hollow: nobody can tell, for no margin of error is printed.
brief-beside = { $place } { $figure }
brief-beside-in = { $place } { $figure } in { $period }
brief-gaps = The widest clear gaps by race and ethnicity, on one scale
brief-gaps-none = No gap can be called clear from the published figures.
brief-gaps-clear = Of { $needed } indicators with figures by race here, { $count } { $count ->
    [one] has
   *[other] have
 } a gap that is clear or counted in full.
brief-gaps-more = Those not listed above: { $titles }.
brief-gaps-no-rule = For { $count } { $count ->
    [one] indicator no margin of error is printed, so nobody can tell how sure its gap is
   *[other] indicators no margin of error is printed, so nobody can tell how sure their gaps are
 }: { $titles }.
brief-gaps-cannot-tell = For { $count } { $count ->
    [one] indicator the gap
   *[other] indicators the widest gaps
 } could be chance: { $titles }.
brief-gaps-not-stated = For { $count } { $count ->
    [one] indicator
   *[other] indicators
 } no gap can be stated: { $titles }.
brief-moved = { $count } of { $needed } indicators moved by more than chance could explain: { $gained } better, { $lost } worse.
brief-moved-untold = Of { $count } more that moved, nobody can tell whether it was chance: { $gained } better as printed, { $lost } worse.
brief-moved-chance = { $count } moved by so little that it could be chance.
brief-moved-same = { $count } { $count ->
    [one] is
   *[other] are
 } as before, or moved by no more than rounding.
brief-moved-nothing = For { $count } there is no earlier figure to compare with.
brief-sources = Sources: { $publishers }.
brief-cells = Every figure with its cell:

## Pages: home, places, rankings, about, and the frame around them

page-brand = Kids Count
# What a language calls itself, and the offer to who prefers it.
language-name = English
language-offer = This page in English
page-title = { $title } · Kids Count
page-title-place = { $title }, { $place }
page-picture = A chart: { $title }
page-no-figures = No figures yet
page-nothing-called = There is no “{ $asked }” here.
page-skip = Skip to the content
page-choose = Choose what is shown
page-show = Show
page-explore = Explore this chart
page-explore-how = Point at a mark, or drag across years.
page-explore-loading = Loading the chart to explore
page-explore-done = The chart can be explored now.
page-explore-failed = The chart to explore could not be loaded. Try again.
page-pages = Pages
page-menu = Menu
page-foot-accessibility = Accessibility
page-foot-privacy = Privacy
page-foot-changes = What changed
page-frame-of = A dashboard of
page-frame-independent = independent of the Annie E. Casey Foundation, whose registered trademark KIDS COUNT is.

page-home = Overview
page-home-description = Child well-being in the state at a glance: ranks, gaps by race, child care, news.
page-home-heading = How children fare in { $place }
page-home-heading-rank = { $place } ranks { $rank } of { $count } states for child well-being
page-home-spread = { $rank } { $list }; { $other_rank } { $other_list }.
page-home-average = An average says nothing of the distances inside it.
page-home-ranks-known = Where a named publisher printed the Foundation's own rank, that rank comes first. A range such as “2nd to 5th” says which ranks are possible, since the published figures are rounded.
page-home-how-sure = How sure each rank is
page-home-indicators = Every indicator of the state
page-home-gaps = Gaps by race and ethnicity
page-home-gaps-none = No figures by race are loaded.
page-home-gaps-all = All indicators by race and ethnicity
page-home-care = What care for a young child costs
page-home-care-price = In { $place } in { $period }, a year of { $care } cost { $figure } at the median price.
page-home-care-none = No child-care prices are loaded for { $place }.
page-home-care-all = Prices by age and county
page-no-ranks = No ranks are loaded.

page-place-description = A place: its ranks, every indicator, its widest gaps, child care and news.
page-place-heading = Children in { $place }
page-place-county = { $place }, { $other_place }
page-place-ranks = Ranks, { $edition } edition
page-place-rank = { $rank } of { $count } states { $list }.
page-place-brief = One-page brief (PDF)
page-place-part-ranks = Ranks
page-place-part-indicators = Indicators
page-place-part-gaps = Gaps
page-place-part-care = Child care
page-place-part-inside = Map
page-place-part-alike = Places like it
page-place-part-news = News and coalitions
page-place-beside = { $place } beside { $kind ->
    [state] the nation and the other states
    [nation] the states
    [county] its state, the nation and the other counties
   *[other] the nation and the states
 }
page-place-lines-states = Dot: { $place }. Ticks: the { $count } states, taller where more have that figure. ▼ the United States. Left is better.
page-place-lines-counties = Dot: { $place }. Ticks: the { $count } counties, those that have a figure. ▼ the United States. Left is better.
page-place-lines-nation = Dot: the United States. Ticks: the { $count } states, taller where more have that figure. Left is better.
page-place-lines-sure = Filled triangle: more than chance. Dash: tested, may be chance; or no change. Hollow triangle: nobody can tell, no margin of error is printed.
page-place-more = { $count } more indicators: { $titles } …
page-place-more-caption = The other indicators
page-place-lacks = Not held here for { $place }: { $count } of the { $needed } indicators that states are ranked on
page-place-held-for = Ranks and the rest are held for
page-place-nothing = No figure of { $place } is held here.
page-place-about-five-years = Each newest figure, and the one about five years before where one can be compared: as long, not overlapping, four to six years earlier. What rounding could account for is “about the same”.
page-place-about-lines = Each small line has its own scale: solid the place, dashed the nation. A dot on a line is a figure without a neighbor.
page-place-about-standing = A tick stands for all that have that figure in the same period. Counts and shares that are neither good nor bad have none.
page-place-care = What child care takes of an income
page-place-counties = Counties
page-place-news = In the news
page-place-news-none = No story in the archive is about this place.
page-place-news-all = All news

local-name = { $kind ->
    [house-district] the { $place } House district
    [senate-district] the { $place } Senate district
    [school-district] the { $place }, { $other_place }
   *[other] { $place }, { $other_place }
 }
local-district = { $kind ->
    [house-district] { $place } (House)
    [senate-district] { $place } (Senate)
   *[other] { $place }
 }
local-part-who = Who represents it
local-part-where = What lies in what
local-part-children = Children
local-care-fold = What child care takes of an income in { $place }
local-inside-fold = Map of the children counted in these { $kind ->
    [house-district] House districts
    [senate-district] Senate districts
   *[town] cities and towns
 }
local-part-schools = Schools
local-part-alike = Places like it
local-part-missing = Other figures
local-part-news = News and coalitions
local-lines = Lines: { $lines }
local-children = The 2020 Census counted { $number } children under 18 here, { $share } of those of { $place }.
local-congress-children = { $figure } children under 18 lived here in { $period }.
local-congress-snap = Of households with children, { $figure } received SNAP in { $period }.
local-congress-income = The median household income was { $figure } in { $period }.
local-children-none = No count of the children of { $place } by race and ethnicity is held here.
local-who = Who represents it
local-nobody = No list of members is held for this place.
local-member = { $kind ->
    [senate] Senator { $name }
    [house] Representative { $name }
   *[congress] { $name }, United States Representative
 }
local-vacant = { $kind ->
    [senate] No senator is listed for this seat: it was vacant when the list was made
   *[other] No representative is listed for this seat: it was vacant when the list was made
 }
local-since = in office since { $date }
local-as-of = As listed on { $date }.
local-until = { $count ->
    [one] The term ends on { $date }.
   *[other] Their terms end on { $date } or later.
 }
local-out-of-date = The term ended on { $date }, so this may be out of date.
local-where = What lies in what
local-where-none = What lies in { $place } is not held here.
local-inside = { $count ->
    [one] One city or town lies here, whole or in part
   *[other] { $count } cities and towns lie here, whole or in part
 }
local-towns = Cities and towns
local-congress = Congressional districts
local-maps = Maps of the children counted in
local-more = { $count ->
    [one] One more city or town
   *[other] { $count } more cities and towns
 }
local-more-schools = { $count ->
    [one] One more school district
   *[other] { $count } more school districts
 }
local-map-alt = { $kind ->
    [split-town] Map of { $place } with the lines of its House districts; the table beside it says the same in figures.
    [part-of-town] Map of { $place } among the House districts around it.
    [congress] Map of { $place } among the other congressional districts of its state.
   *[other] Map of { $place } among the cities and towns around it; the table beside it says the same in figures.
 }
local-map-key = { $kind ->
    [town] Shaded: the city or town, among others.
    [split-town] Shaded: the city or town, with the lines of its House districts.
    [part-of-town] Shaded: the district, among other House districts.
    [congress] Shaded: the district, among those of its state.
   *[other] Shaded: the district, among cities and towns.
 }
local-map-source = { $kind ->
    [congress] Boundaries: U.S. Census Bureau, 118th Congress, simplified; not for finding the district of an address.
   *[other] Boundaries: MassGIS, simplified; not for finding the district of an address.
 }
local-map-none = There is no map of it: the lines at hand are those of Congress { $number }. The file cb_2024_us_cd119_500k.zip of the U.S. Census Bureau would bring today’s.
local-inside-caption = Its cities and towns
local-around = It lies in { $count ->
    [one] one district
   *[other] { $count } districts
 }
local-around-caption = Its districts
local-precincts = Where a congressional district splits a city or town, only its voting precincts are known here; a share of precincts is no share of people.
local-of-precincts = { $share } of precincts
local-column-town = City or town
local-column-district = District
local-column-children = Children in both
local-column-of-town = Share of the city’s or town’s children
local-column-of-district = Share of the district’s children
local-column-group = Group
local-column-counted = Children
local-column-share = Share here
local-column-state = Share in { $place }
local-everyone = All children
local-children-title = Children by race and ethnicity, 2020 Census
local-children-caption = Children under 18, counted on April 1, 2020
local-schools-one = { $share } of children of 5 to 17 in the { $place }, { $number } of them, lived in poverty in { $period }
local-schools-range = Of school-age children, from { $other_share } in the { $other_place } to { $share } in the { $place } lived in poverty in { $period }
local-schools-caption = Children of 5 to 17 in poverty in { $period }, by school district
local-schools-note = { $definition } No margins are published for school districts, and none of these figures is a figure of a legislative district.
local-schools-regional = { $count ->
    [one] One city or town here has no school district of its own and is not among them.
   *[other] { $count } cities and towns here have no school district of their own and are not among them.
 }
local-schools-of = It has the schools of { $place }.
local-column-schools = School district
local-column-in-poverty = Children of 5 to 17 in poverty
local-column-share-in-poverty = Share of children of 5 to 17
local-step = A tenth less would be about { $number } children.
local-like = Places like this one
local-like-caption = { $kind ->
    [town] Cities and towns with about as many children and about the same share of school-age children in poverty
    [house-district] House districts with about as many children
    [senate-district] Senate districts with about as many children
    [congressional-district] Congressional districts with about as many children
   *[other] Places with about as many children
 }
county-like-caption = Counties of the nation with about as many children and about the same median household income
county-like-place = County
county-like-children = Children, about
county-like-income = Median household income
county-like-poverty = Children in poverty
county-like-note = How many children there are is computed here, from the number in poverty and their share, and rounded to two digits.
county-step = In { $place } about { $figure } children were in poverty in { $period }{ $known ->
    [yes] , give or take { $margin }
   *[no] {""}
 }. A tenth less would be about { $number } children.
local-column-like = Place
local-held = Other figures of this place
local-missing = What is not held for this place, and what would bring it
local-missing-survey = { $kind ->
    [congressional-district] Child poverty and health insurance of { $place } are not held here. Tables S1701 and S2701 of the American Community Survey for { $code }, from data.census.gov, would bring them.
   *[other] Child poverty, health insurance and income of { $place } are not held here. Tables S1701, S2701 and B19013 of the American Community Survey for { $code }, from data.census.gov, would bring them.
 }
local-missing-not-held = Not held here: { $words }. { $sentence }
local-missing-more = None of the figures of a district is made from those of its cities and towns.

page-rankings = Rankings
page-rankings-heading = How the states rank
page-rankings-heading-rank = { $place } ranks { $rank } of { $count } states { $list }
page-rankings-heading-none = { $place } has no rank { $list } in the { $edition } edition
page-rankings-apart = How far apart the states are: { $place } is first, { $other_place } last
page-rankings-tabs = Ranks of all states
page-rankings-description = Child well-being in the { $count } states, ranked by KIDS COUNT edition and domain, with how sure each rank is and what makes it.
page-on-this-page = On this page
page-rankings-part-ranks = All states
page-rankings-part-states = All states, and on a map
page-rankings-part-why = Why this rank
page-rankings-part-editions = Edition by edition
page-rankings-part-map = Map
page-rankings-ask-edition = Edition
page-rankings-ask-domain = Ranked on
page-rankings-ask-place = State
page-rankings-ask-peers = Also mark
page-rankings-peers-none = No other
page-rankings-peers-fewer = without { $place }
page-rankings-peers-more = and { $place }

page-about = About
page-about-title = About this dashboard
page-about-heading = Published figures on children, each with where it was printed
page-about-description = Who makes this, how it is computed, whose the figures are, what changed, accessibility, privacy, and how to report an error.
page-about-who = This dashboard of
page-about-what = gathers published figures on the well-being of children, and shows with each what it can and cannot tell.
page-about-maker = Who makes this?
page-about-maker-is = This dashboard is made for and run by
page-about-figures = How does a figure get here?
page-about-figures-short = From its publisher's spreadsheet, as it is printed there
page-about-figures-read = Publishers' spreadsheets are read as they are and never edited. Each cell becomes one figure with its unit and period, or is listed with the reason why it could not be read. Nothing is filled in or guessed.
page-about-figures-withheld = What a publisher withholds is shown as withheld, never as zero. A chart draws no line across years without figures, nor across a change in how something is measured.
page-about-figures-files = The files, and the cell of any figure
page-about-better = When is a change called better or worse?
page-about-better-short = Of rates alone, beside the figure about five years before
page-about-better-how = A newest figure is set beside the one about five years before: of the same length, not overlapping, four to six years earlier, measured in the same way. Better and worse are said of rates alone. A count grows with the number of children, and a share of a whole is neither good nor bad.
page-about-ranks = How are ranks made?
page-about-ranks-short = As the KIDS COUNT Data Book makes them, with what rounding leaves open
page-about-ranks-example = A worked example
page-about-gaps = How are gaps between groups made?
page-about-gaps-short = Published rates are subtracted; how sure it is stands beside it
page-about-gaps-what = A gap is how far two published rates are apart; a ratio is how many times one is the other. Both are shown, since they can move in opposite directions. How sure a gap is stands beside it.
page-about-gaps-whole-percents = Whole percents without margins of error call a gap clear only when it is wider than sampling and rounding could make it; the page of each gap says from how many points.
page-about-whose = Whose are the figures, and on what terms?
page-about-whose-short = { $count ->
    [one] { $count } publisher's
   *[other] { $count } publishers'
 }; quote them with credit
page-about-whose-published = Published by
page-about-whose-collected = Collected by
page-about-whose-terms = Figures may be quoted with credit to the publisher that the chart's source line names. The KIDS COUNT Data Center states no further terms in its downloads: ask it before reprinting whole tables. News items belong to their publishers: only headline, date and address are kept, with a summary in our words. Terms by publisher:
page-about-whose-independent = This dashboard is independent of the Annie E. Casey Foundation, which has neither made nor reviewed it.
page-about-changes = What changed in this version?
changes-first = It is the first version held here
changes-first-why = No earlier version is held here, so that there is nothing to set it beside.
changes-none = No figure is other than in version { $version }
changes-short = { $number } figures are other than in version { $version }
changes-since = Set beside data version { $version } of { $day }, figure by figure:
changes-same = all { $compared } are as they were.
changes-all = { $compared } are in both, and { $changed } of these changed; { $new } are new and { $gone } are gone.
changes-stories = Of the stories listed { $gained } came and { $lost } went.
changes-by-indicator = Figures that changed, by indicator
changes-indicator = Indicator
changes-changed = Changed
changes-new = New
changes-gone = Gone
changes-largest = The largest changes
changes-figure = { $indicator }: { $figure }, before { $then }
page-about-access = Can everybody use it?
page-about-access-short = That is the aim (WCAG 2.1, level AA); known limits are listed
page-about-access-aim = This dashboard aims to meet the Web Content Accessibility Guidelines (WCAG) 2.1 at level AA, the standard that public agencies in the United States are held to.
page-about-access-tested = How it is tested, by programs, whenever it is changed
page-about-access-tested-axe = Every page is examined by axe in light and in dark colors, on wide and narrow screens, and passes only without any finding.
page-about-access-tested-keyboard = The search, the tabs of a chart, the tables that sort and the choices are used by keyboard alone.
page-about-access-tested-narrow = Every page is opened at a width of 320 pixels, which is also what 400% zoom leaves: nothing is cut and no page scrolls sideways.
page-about-access-tested-scripts = Pages are read, and choices made, with scripts turned off.
page-about-access-tested-size = Text has at least 12 pixels; what is pressed has at least 24, on a phone about 44.
page-about-access-for-all = What each chart has
page-about-access-for-all-sentence = A sentence that says what it finds, and a description for screen readers.
page-about-access-for-all-table = Its figures as a table under it, and as CSV and Excel files.
page-about-access-for-all-signs = A shape or words for everything that a color says.
page-about-access-for-all-files = A PDF whose reading order and description are marked (PDF/UA-1).
page-about-access-limits = What is known to fall short
page-about-access-limits-people = No person who uses a screen reader, magnification or voice control has tested it yet; programs find a part of all barriers.
page-about-access-limits-explore = The chart that opens to be explored answers to a pointer more than to a keyboard. All its figures are in the table under it.
page-about-access-limits-letters = The two letters of a state in a square of a map are smaller than other text. The names and figures are in the table.
page-about-access-limits-wide = Wide tables scroll sideways in a box of their own on a narrow screen.
page-about-access-limits-english = Stories, the names of sources, whole tables and what is said of files are in English alone. What is in Spanish is translated by this project; no source has reviewed it.
page-about-access-limits-elsewhere = Stories and the sources of figures are on other sites, which have their own limits.
page-about-access-report = What you cannot use, or need in another form, is an error like any other:
page-about-access-contact = tell us
page-about-privacy = What is kept about readers?
page-about-privacy-short = Nothing: no account, no cookies, no other sites
page-about-privacy-nothing = This dashboard keeps nothing about who reads it. It does not count visits.
page-about-privacy-cookies = It sets no cookies. It stores nothing in your browser but copies of its own pages and files, as every site does, and the list of charts that you keep in the basket, which stays there.
page-about-privacy-others = Fonts, scripts and pictures come from its own server. No other site learns that you read it, until you follow a link there.
page-about-privacy-address = What you choose and search for stands in the address of the page, so that you can share it. Whoever sees the address sees your choice.
page-about-privacy-server = Whoever hosts the server may keep a log of what was asked for, when, and from which network address, as with any site. This dashboard adds nothing to it and reads nothing from it.
page-about-privacy-reports = A report of an error is sent by your own mail program or to the page that you open; this dashboard keeps no copy.
page-about-privacy-embeds = A chart that is shown on another site is loaded from here in the same way: without cookies, and without a count.
page-about-errors = How is an error reported?
page-about-errors-short = By the link under each chart and each sentence
page-about-errors-link = Every chart has “Report an error” under Share, and every sentence behind a chart “Report this sentence”: both say what they are about. For anything else there is
page-about-errors-form = a form to report an error
page-about-errors-list = What is known to be wrong or could not be read
page-about-errors-corrected = An error in a publisher's own sheet is shown as printed until the publisher corrects it; a correction by hand is listed with its reason.
page-about-version = Data version { $version }, built { $day }.

## A chart on its own page and in the pages of others

share-source = Source:
share-file-png = Picture (PNG)
share-file-svg = Picture to edit (SVG)
share-file-pdf = Picture to print (PDF)
share-file-pptx = Slide (PowerPoint)
share-file-docx = Document (Word)
share-file-xlsx = Data (Excel)
share-file-csv = Data (CSV)
share-file-txt = Citation
cite-terms-unknown = Credit the source named above.
cite-not-named = not named
cite-figures = { $publishers }. Data version { $version }
cite-credit = Source: { $publishers }. Data version { $version }.
cite-short = Source: { $publishers }. { $name }, data version { $version }.
cite-reference = { $name }{ $dated ->
    [yes] {" "}({ $day })
   *[no] {""}
 }. “{ $title }.” Data version { $version }. Figures: { $publishers }.
cite-heading-short = Short
cite-heading-long = Long
cite-heading-reuse = Reuse
cite-link-above = The link above never changes. The newest figures:
sheet-data = Data
sheet-about = About
sheet-status = Status
sheet-note = Note
sheet-period = Period
sheet-source = Source
sheet-freshness = Freshness
sheet-version = Data version
sheet-link = Link
sheet-title = Title
sheet-finding = Finding
sheet-definition = Definition
sheet-markers = Markers
sheet-terms = Terms
sheet-pinned = Permanent link
sheet-latest = Newest figures
sheet-publisher = Publisher
sheet-dashes = A dash or an empty cell is not zero: there is no figure, and Why none or Status says why.
sheet-status-of = { $status ->
    [published] published
    [suppressed] suppressed
    [low-events] low-events
    [not-available] not-available
    [not-reported] not-reported
    [not-comparable] not-comparable
    [below-threshold] below-threshold
    [error-in-source] error-in-source
    [empty] empty
   *[other] { $status }
 }
slide-missing = No figure is shown for { $listed }: it is not zero; the notes say why.
slide-and-more = { $listed } and { $count } more
slide-broken = Where a line stops, figures are missing or not comparable.
export-index = Charts
export-count = Data version { $version }: { $count } pages.
export-brief = Children in { $place }: the one-page brief
sheet-in-points = { $label }, percentage points
drawing-folded = { $count } more are in the table
share-version = Data version { $version }, { $day }
share-cells = See the cells
share-share = Share
share-table = Table
share-table-of = Table: { $title }
share-about = About these figures
share-open = Share at { $publisher }
share-embed = Embed
share-cite = To cite:
share-cite-version = data version { $version }.
share-explore = Explore more at { $publisher }
share-pinned = Data version { $version } of { $day }; never changes.
share-pinned-page = These are the figures of data version { $version } of { $day }; this page never changes. Newer ones here?
share-see-latest = See the latest
share-newest = These are the newest here.
share-newer = Newer data exist.
share-newer-picture = This picture says whether newer data exist.

## Answers to who asks for something that is not there

share-heading-400 = That cannot be shown
share-heading-404 = Not found
share-heading-410 = Withdrawn
share-heading-501 = Not offered
share-heading-503 = No figures yet
share-oembed-json = oEmbed is answered as json alone.
share-no-chart = That address is not one of a chart here.
share-no-form = No chart can be had as “.{ $asked }”; there is { $forms }.
share-no-brief = There is no brief on “{ $asked }”.
share-no-version = There is no data version “{ $version }” here.
share-withdrawn = Data version { $version } was withdrawn: { $why }
share-latest = The latest chart
share-too-long = The address is too long to be one of a chart.

## How old figures are, and counts as rates

age-newest = This is the newest figure loaded: it is of { $period }, { $years } years before the newest figures here.
age-newest-several = These are the newest figures loaded: they are of { $period }, { $years } years before the newest figures here.
# How fresh the figures of a source are, one line each.
fresh-coming-expected = { $source }: newest held { $period }; figures of { $year } are expected about { $day }.
fresh-coming-announced = { $source }: newest held { $period }; figures of { $year } are announced for { $day }.
fresh-overdue-expected = { $source }: newest held { $period }; figures of { $year } were expected about { $day } and are not in these figures.
fresh-overdue-announced = { $source }: newest held { $period }; figures of { $year } were announced for { $day } and are not in these figures.
fresh-no-day = { $source }: newest held { $period }; no day of the next release is known.
fresh-ends = { $source }: newest held { $period }; it ends, so no newer figures will come. { $instead }
# Of several sources at once, where there is no room for a line each.
fresh-due = Newer figures were due by { $day } and are not here: { $sources }.
fresh-late = { $sentence } The source is late.
fresh-method-changed = { $sentence } The source has changed its method.
age-short = { $years } years behind the newest figures.
age-after = { $sentence } { $age }
figure-moved-aged = In { $earlier } it was { $then }: by { $period } it had { $way ->
    [higher] risen
   *[lower] fallen
 }{ $verdict ->
    [better] , which is better
    [worse] , which is worse
   *[neither] {""}
 }.
figure-change-aged = { $way ->
    [higher] ↑{" "}
    [lower] ↓{" "}
   *[level] {""}
 }{ $verdict ->
    [same] the same in { $period } as
    [about-same] about the same in { $period } as
    [better] better in { $period } than
    [worse] worse in { $period } than
    [higher] higher in { $period } than
   *[lower] lower in { $period } than
 } { $then } in { $earlier }{ $sure ->
    [no-clear-change] , no clear change
   *[told] {""}
 }
figure-change-behind-aged = { $number } in { $period }, { $way ->
    [up] up
   *[down] down
 } from { $number_then } in { $earlier }; both { $figure }

per-child-title = { $title } for every 1,000 children
per-child-column = { $title } for every 1,000 children (computed here)
per-child-axis = For every 1,000 children, computed here
per-child-note = Computed here from the child population: the number printed, divided by the children of the same place and year, times 1,000, to a tenth. Two sources count the two, and some in the number may be 18 or older.
counts-note = Counts follow how many children live in a place, so they put no place first or last.
comparison-item = { $figure } in { $place }
comparison-listed = { $title } in { $period }: { $listed }.
comparison-same-nation = { $title } in { $period }: { $figure } in each of the { $count } places beside the nation; { $nation } has { $other_figure }.
comparison-places-nation = { $title } in { $period }: of the { $count } places beside the nation, the lowest figure is that of { $lowest } ({ $low }), the highest that of { $highest } ({ $high }); { $nation } has { $figure }.
comparison-computed = { $sentence } Computed here from the child population.
map-count = { $title } in { $period }: { $figure } in { $place }.
map-counts = { $title } in { $period }: { $count ->
    [one] { $count } state has
   *[other] { $count } states have
 } a count.

differs-know = How it differs.

search-label = Find an indicator, a place or a story
search-placeholder = Find indicator, place, story
search-button = Search
search-of = The dashboard
search-heading = Search
search-heading-asked = “{ $words }”
search-description = Finds indicators, places, stories, coalitions and pages, and says what is not held.
search-ask = Type what you look for: an indicator, a place, a coalition or a story.
search-listbox = Found for { $words }
search-best = Best match
search-indicator = Indicators
search-place = Places
search-person = People
search-story = Stories
search-coalition = Coalitions
search-page = Pages
search-near = Indicators near it
search-near-note = none of that name
search-count = { $count }
search-count-of = { $known } of { $count }
search-by = found by “{ $words }”
search-place-of = { $kind } in { $place }: { $name }
search-person-of = { $kind ->
    [senate] Senator
    [house] Representative
   *[congress] United States Representative
 } of { $place }
search-place-in = { $kind } in { $place }
search-rank = { $rank } overall
search-no-figure = no figure for { $place }
search-by-group = figures by group
search-not-held = Not held here:
search-not-held-is = { $words }.
search-kind-indicator = indicator
search-kind-place = place
search-kind-person = person
search-kind-story = story
search-kind-coalition = coalition
search-kind-page = page
search-none = No { $listed } of that name
search-nothing = Nothing is found for “{ $words }”
search-nothing-hint = Try fewer or other words, or look through all indicators.
search-instead = Shown for “{ $words }”.
search-missing = Nothing here names { $words }.
search-loose = Nothing has all of these words; these have most of them.
search-all = All results as a page
search-spoken = { $count ->
    [one] { $count } result
   *[other] { $count } results
 } for “{ $words }”
search-key-move = move
search-key-open = open
search-key-close = close
search-key-focus = search from anywhere
search-page-home = The front page
search-page-home-is = How the home place stands, at a glance
search-page-rankings = Rankings of the states
search-page-rankings-is = Every state's rank in each edition of the Data Book, how sure it is, and why
search-page-indicators = All indicators
search-page-indicators-is = Every indicator with its newest figure and what changed
search-page-disparities = Disparities by race and ethnicity
search-page-disparities-is = Where the gaps are between groups, how wide and how sure
search-page-child-care = What child care costs
search-page-child-care-is = Prices by age and kind of care, beside what families earn
search-page-news = News archive
search-page-news-is = Stories on child well-being, and whether their figures agree with the data
search-page-partners = Coalitions and what they work on
search-page-partners-is = Who works on what, with the figures held for it
search-page-data = Data to download
search-page-data-is = Whole tables, where each figure comes from, coverage and dictionary
search-page-about = About this dashboard
search-page-about-is = How ranks and gaps are made; how to embed, share and cite a chart; terms
picker-current = Place: { $place }
picker-legend = The same for another place
picker-home-state = { $place }
picker-counties = Counties of { $place }
picker-other-counties = Other counties
picker-school-districts = School districts
picker-local = Cities, towns and districts: search by name, or by who represents them
picker-cities = Cities
picker-congressional-districts = Congressional districts
picker-others = Other places
picker-states = Other states
picker-territories = Territories
picker-nation = United States
picker-count = { $count }
picker-field = Name of a place
picker-none = No place of that name is held here.
picker-found = { $count ->
    [one] { $count } place
   *[other] { $count } places
 }

### A chart's card: what stands in its last line, and what that opens.

card-version = Data version { $version }
card-source-more = and { $count } more
take-choose = Choose size, title and places
choose-heading = Share: { $title }
choose-heading-none = Share a chart
choose-description = A chart with the places, size and words that you choose, as link, embed, picture, slide or table.
choose-nothing = No chart is named. Open “Share” under any chart and follow “Choose size, title and places”.
choose-place = Place
choose-compare = Compared with
choose-peers = Also mark
choose-edition = Edition
choose-period = Year
choose-year = Year
choose-group = Group
choose-unit = Unit
choose-inside = Map of
choose-by = A row is a
choose-reference = Compare with
choose-order = Order by
choose-lines = Lines are
choose-show = View
choose-age = Child
choose-looks = How the picture looks
choose-width = Size
choose-width-of = { $name ->
    [narrow] Narrow
    [column] Column of text
    [wide] Wide
   *[slide] Slide
}: { $px } px, { $mm } mm on paper
choose-dpi = For
choose-dpi-of = { $dpi ->
    [none] screens
   *[other] print, { $dpi } dots an inch
}
choose-title = Title
choose-title-yes = with finding and title
choose-title-no = without
choose-notes = Notes
choose-notes-yes = all under the chart
choose-notes-no = only what changes how a figure is read
choose-ground = Ground
choose-ground-white = white
choose-ground-none = transparent
choose-know = The drawing is laid out anew for each size. Source and data version stay in every picture, and so do notes on withheld figures and estimates. Links and embeds follow the places and years that you choose, and are as wide as the page they stand on.
choose-take = Take it along
choose-own-title = A title of your own
choose-own-title-know = For a downloaded file alone. The file says under it that the person who downloaded it wrote it. It stands on no page here and is not kept.
look-word = { $name } is { $usual } or { $other }.
look-number = { $name } is a whole number from { $low } to { $high }.
look-title-long = A title of your own has up to { $longest } letters.
look-title-letters = A picture cannot be set with { $letters }. The slide and the SVG can: who opens them has fonts of their own.
look-title-mark = Title by the person who downloaded this file. It is not part of the published chart.
basket-name = Basket
basket-keep = Keep
basket-keep-how = Keep it in the basket, or take it out
basket-kept = Kept. The basket stands at the top of the page.
basket-gone = Taken out of the basket.
basket-full = The basket is full. Take a chart out of it first.
basket-failed = This browser keeps nothing. “Share” leads to the basket with this chart.
basket-heading = { $count ->
    [0] The basket is empty
    [one] One chart in the basket
   *[other] { $count } charts in the basket
}
basket-description = Charts that you marked, in your order, as slides, as a document, or as pictures and tables.
basket-lede = Take all of them as one file, in this order. The address of this page holds the list: whoever opens it sees the same charts with the newest figures.
basket-empty = Follow “Keep” under any chart, and it stands here. Your browser alone keeps the list; the address of this page holds it too.
basket-all = One file
basket-file = { $ending ->
    [pptx] Slides (PPTX)
    [docx] Document (DOCX)
   *[zip] Pictures, tables and citations (ZIP)
}
basket-take = Keep these in this browser
basket-up = Up
basket-up-of = Up: { $title }
basket-down = Down
basket-down-of = Down: { $title }
basket-remove = Remove
basket-remove-of = Remove: { $title }
basket-choose-of = Choose size, title and places: { $title }
basket-add = Add a chart by its link
basket-add-do = Add
basket-with = Open the basket with this chart
basket-others = The basket with the others
basket-unknown = “{ $asked }” is not in the basket. { $why }
basket-pinned = A pinned link shows one data version for ever, and a basket follows the newest figures: add { $chart } instead.
basket-over = A basket holds up to { $most } charts. This address names { $over } more.
basket-title = { $count ->
    [one] One chart
   *[other] { $count } charts
} from { $name }
basket-readme = A picture, a table and a citation for each chart, by its number. Figures of data version { $version }. The basket itself, with the newest figures:
paper-version = data version { $version }
paper-table-more = More columns of the same table:
basket-citations = { $first ->
    [yes] Sources and citations
   *[no] Sources and citations, continued
}
take-link = Link
take-embed = Embed
take-picture = Picture
take-office = Office
take-figures = Figures
take-words = Words
take-preview = Preview
take-copy-link = Copy link
take-copy-pinned-link = Copy pinned link (never changes)
take-copy-embed = Copy embed code
take-copy-pinned-embed = Copy pinned embed code
take-copy-finding = Copy the finding
take-copy-citation = Copy citation
take-copied = Copied
take-report = Report an error
take-know = WordPress and many editors turn the link into the chart by themselves. What is pinned shows these figures for ever; what is not follows the data.
report-subject = An error in the dashboard: { $title }
report-subject-any = An error in the dashboard
report-line-wrong = What is wrong:
report-line-chart = The chart: { $title }
report-line-sentence = The sentence: “{ $sentence }”
report-line-cell = Its figure: { $cell }
report-line-cells = All its cells: { $address }
report-line-version = Data version { $version }
report-where-to-write = Where (the address of the page or the chart):{" "}
report-heading = Report an error
report-title = Report an error: { $title }
report-description = What is reported, a text that says so, and whom to send it to.
report-lede = Write what is wrong into the text below and send it. It already says which chart, sentence, cells and data version it is about.
report-what = What is reported
report-chart = Chart
report-sentence = It says
report-rule = How
report-cells = Cells
report-cells-all = All cells of the chart
report-version = Version
report-text = What to send
report-by-mail = Your mail program opens with this text, to { $address }. Nothing is sent before you send it.
report-by-hand = Copy the text, and send it to the organization named beside it.
report-open-mail = Open in my mail program
report-copy = Copy the text
report-whom = Whom to tell
report-page-at = The page for errors at { $place }
report-organization = How to reach it stands at
report-after = What happens then
report-kept = This page keeps nothing of what you write: it goes nowhere until you send it.
report-no-chart = The address names no chart that is here. Say in the text which one you mean.
report-no-sentence = The address quotes a sentence that this chart does not say in this version. What it says is shown instead.
report-no-version = Data version { $version } is not held here any more. What version { $live } shows is given instead.
related-all = All { $count } related

## Rows of small pictures: ranks among the states, lines, gaps

strips-title = Where { $place } stands among the { $count } states, { $edition } Data Book
strips-caveat = Survey error, larger than rounding, is not in the bands.
strips-better = ← better
strips-mean = mean of the states
strips-worse = worse →
strips-sure = How sure
strips-state = { $place }: { $rank }
strips-alt = { $title }: { $rank } of { $count } states. { $sentence }
spark-scale = { $title }, a line from { $earlier } to { $period }. It has its own scale, from { $low } to { $high }.
spark-per = , per { $per }
spark-nation = US { $figure }
spark-nation-in = US { $figure } in { $period }
spark-sure-clear = , clear
spark-sure-full-count = , full count
gap-card-title = The widest clear gaps by race and ethnicity, on one scale
gap-card-pair = { $part } { $group }, { $other_part } { $other_group }
gap-ratio-turned = { $times } counted the other way ({ $most } and { $least })
gap-card-apart = { $points } apart
gap-card-all = All by race and ethnicity
gap-card-about = Those whose gap is clear from the published figures, the widest first, figures that are some years old last. A rate by race and ethnicity may be of another period than the one of everyone.
moved-title = What moved in about five years: { $lost } of { $needed } got worse, { $gained } better
moved-short = { $lost } of { $needed } indicators got worse in about five years, { $gained } better.
moved-sure = { $count ->
    [0] For none of these changes can it be told that it is more than chance
    [one] For 1 of these changes it can be told that it is more than chance: { $lost ->
        [0] one that is better
       *[other] one that is worse
     }
   *[other] For { $count } of these changes it can be told that they are more than chance: { $lost } worse, { $gained } better
 }.
moved-unsure = For { $count } nobody can tell.
moved-mark = { $title }: { $sentence }
moved-key = Solid: { $place }. Dashed: US. Each line has its own scale.
moved-key-nation = Each line has its own scale.
moved-all = All indicators
moved-about = Each newest figure beside the one about five years before, where one can be compared: as long, not overlapping, four to six years earlier. What rounding could account for is “about the same”. A line stops where a year has no figure, and where a definition changed.
moved-about-sure = Of a change is said that it is more than chance where its publisher tested it, where margins of error allow it, or where everyone was counted.
moved-column-indicator = Indicator
moved-column-figure = Newest figure
moved-column-period = Of
moved-column-nation = US
moved-column-change = In about five years
answers-moved = Better or worse?
answers-behind = Who is left behind?
answers-at-rate = At the same rate: { $sentence }.
answers-children = How many children, how old the figures?
answers-number = { $number } children in { $period }.
answers-ages = Of the { $count } figures below, { $known } are of { $period }; the oldest, { $indicator }, is of { $earlier }.
hand-over = To hand over:
hand-over-brief = One-page brief (PDF)
hand-over-embed = Embed a chart
hand-over-tables = Whole tables
hand-over-other = Another state
care-card-price = { $figure } for { $child }
care-card-prices = { $setting }: { $listed }
care-card-shares = { $listed }
care-card-share = { $share } for { $child }
care-card-share-too = { $share } with { $child } too
care-card-cap = { $sentence }.
care-card-alt = { $setting }. { $sentence }
ranks-column-rank = Rank
ranks-column-state = State
ranks-column-score = Score
ranks-short-overall = All
ranks-short-economic-well-being = Econ.
ranks-short-education = Educ.
ranks-short-health = Health
ranks-short-family-and-community = Fam.
ranks-printed = ◆
ranks-caption = { $title }. ◆ rank as published.
ranks-caption-score = Score: bars to the left are better than the mean of the states.
ranks-caption-dots = In each list: the published rank where it is known, else the one computed here; the dot is always computed here, hollow for an estimate, with what rounding leaves open around it.
ranks-without = Too few ranks are known for a column of { $titles }.
