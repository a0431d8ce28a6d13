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
###   $rank, $low, $high      places in an order: 3rd; $lowest, $highest, who has those
###   $why                    a reason: after a colon, in brackets, or a sentence of its own
###   $sentence, $listed      a whole sentence that others follow; parts in a list
###   $years                  how many years
###   $verdict, $way, $sure   better or worse; which way it moved; how sure that is (codes)
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

## Figures of one indicator: one figure, what changed, what to keep in mind

figure-part = In { $place } in { $period }, { $part } { $people } { $did }.
figure-part-were = In { $place } in { $period }, { $part } { $people } were { $group }.
figure-count = In { $place } in { $period }, { $figure } { $people } { $did }.
figure-count-alone = In { $place } in { $period }, there were { $figure } { $people }.
figure-named = In { $place } in { $period }, { $indicator } was { $figure }.
figure-not-reviewed-yet = { $title }: { $figure } in { $place } in { $period }.
figure-none = There is no figure of “{ $title }” for { $place }. It is { $why }.
figure-by-group-alone = { $title }: only figures by group are loaded; choose a group to see them.
figure-by-group-alone-in = { $title }, { $place }: only figures by group are loaded; choose a group to see them.

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
figure-sure-clear = The publisher's own test calls that change significant.
figure-sure-no-clear-change = The publisher's own test does not call that change significant.
figure-sure-full-count = Everyone is counted, so the change is real.
figure-sure-clear-by-margins = That is clear: only a change under { $critical } could be chance here.
figure-sure-no-clear-change-by-margins = That could be chance, as any change under { $critical } could here.
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
missing-not-loaded-period = not in the files loaded here, which hold no figure of { $period }
missing-not-loaded-kind = not in the files loaded here: “{ $title }” by { $kind } would have it, if the publisher ({ $publisher }) has such a table
missing-not-yet = not yet published: on { $day }, when its file was downloaded, the newest figure was of { $period }
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
missing-in-brackets = { $figure } ({ $why })
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
alt-lines-alone = A chart of lines over time: { $lines }.
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

## Charts of one indicator: over time, between places, on a map

column-period = Period
column-year = Year
column-place = Place
column-group = Group
column-number = Number

trend-title = { $title }, { $place }, over time
trend-gap-years = no figures in between
trend-gap-length = periods of another length
trend-note-series = { $series }: { $why }
trend-note-leading = From { $period } on: { $why }
trend-note-pooled = An average of several years stands at its last year; those that share years overlap.
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
map-note-darker = Darker is higher: a fifth of the places in each shade. A dash: there is no figure, and the table says why.

## Charts of gaps: their titles, notes and tables

disparity-title = { $title }, by race and ethnicity, { $place }, { $period }
disparity-order-name = Groups stand in alphabetical order.
disparity-order-rate = Groups stand by their figure, the highest first.
disparity-order-size = Groups stand by how many people are in them, the largest first, where it is known.
disparity-by-name = name
disparity-by-rate = figure
disparity-by-size = number of people
disparity-reading = Large dot: { $place }, with { $sampled ->
    [yes] its 90% interval
   *[no] what rounding of the printed figure allows, where that is wide enough to be seen
 }. Small dots: the same group in the other { $kind ->
    [county] counties of the state
   *[state] states
 }.
disparity-reading-line = Dashed line: { $reference }.
disparity-the-reference = the reference
disparity-from-reference = { $points } from the reference
disparity-target = target
disparity-overall = overall rate
disparity-the-overall = the overall rate
disparity-reference-group = reference: { $group }
disparity-reference = reference
disparity-margin = ± { $figure }
disparity-column-margin = 90% margin
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
origin-printed-by = as printed by { $publisher }
origin-sentence = { $what }: { $file }, { $where }, printed { $printed }
origin-rank = Rank, { $title }
origin-edition = { $period } edition
origin-price = { $title }, price a week
origin-no-publisher = publisher not named ({ $file })
origin-not-reviewed = { $publisher }, { $mark }
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

page-domain = Domain
page-topic = Topic
page-place = Place
page-period = Period
page-group = Group
page-unit = Unit
page-indicator = Indicator
page-year = Year
page-not-found = Not found
page-know = What to know
page-know-measures = What it measures.
page-know-universe = Who is counted.
page-know-universe-is = { $universe }.

page-indicators-name = Indicators
page-indicators-heading = All indicators
page-indicators-description = Every indicator by domain and topic, with its newest figure and what changed.
page-indicators-count = { $count ->
    [one] { $count } indicator
   *[other] { $count } indicators
 }.
page-indicators-count-not-reviewed = { $count ->
    [one] { $count } indicator
   *[other] { $count } indicators
 } and { $number } not reviewed.
page-indicators-found = { $count ->
    [one] { $count } indicator
   *[other] { $count } indicators
 } found for “{ $words }”.
page-indicators-found-not-reviewed = { $count ->
    [one] { $count } indicator
   *[other] { $count } indicators
 } and { $number } not reviewed found for “{ $words }”.
page-indicators-show-all = Show all
page-indicators-places = Places
page-indicators-not-reviewed = Not reviewed
page-indicators-not-reviewed-why = Loaded under their files' names, which the catalog does not know. They are in no ranking and among no gaps until staff say what they measure.
page-indicators-stories = Stories
page-indicators-stories-found = { $count ->
    [one] { $count } story found.
   *[other] { $count } stories found, the newest first.
 }
page-indicators-archive = The news archive
page-indicators-closest = No indicator has these words. The nearest names:

page-indicator-name = Indicator
page-indicator-description = One indicator over time, between places, on a map and by group.
page-indicator-compared = Compared with
page-indicator-period = Period of map and dots
page-indicator-no-other = no other place
page-indicator-add = + { $place }
page-indicator-take-away = − { $place }
page-indicator-between = Between places
page-indicator-states = In every state
page-indicator-groups-alone = These figures are loaded by group alone.
page-indicator-of-place = Every indicator of { $place }
page-indicator-by-group = By group
page-indicator-good = { $better ->
    [lower] Lower is better.
    [higher] Higher is better.
   *[neither] Neither more nor less is good by itself.
 }
page-indicator-know-good = Which way is good.
page-indicator-know-source = Source.
page-indicator-know-withheld = What is withheld.
page-indicator-know-groups = Groups.
page-indicator-know-printed = “{ $printed }” in the table.
page-indicator-collected = Collected by{" "}
page-indicator-published = ; published by { $publisher }.

page-disparities-name = Disparities
page-disparities-heading = Where the gaps are
page-disparities-description = Every indicator by race and ethnicity: how wide the gap is and how sure.
page-disparities-gaps = Gaps by race and ethnicity in { $place }
page-disparities-none = No figures by race are loaded here.
page-disparities-sort-by = Sort by
page-disparities-sort-sure = the surest, then the widest
page-disparities-sort-gap = the widest gap
page-disparities-sort-ratio = the largest ratio
page-disparities-sort-behind = most people behind it
page-disparities-sorted-sure = Clear gaps stand first, then counts of everyone, then what no margin tests, then what cannot be told from the published figures, each widest first.
page-disparities-sorted-gap = The widest gaps stand first, whatever can be told of them: a point is one of 100, so that rates of 1,000 stand where they belong.
page-disparities-sorted-ratio = The largest ratios stand first; a rare event can have a large ratio and a small gap.
page-disparities-sorted-behind = The gaps with most people behind them stand first; where no number is published, last. These numbers overlap and cannot be added up.
page-disparities-spoken = { $count ->
    [one] { $count } indicator
   *[other] { $count } indicators
 } by race in { $place }, sorted by { $sort }.
page-gaps-key = A dark ring marks the reference. Each line has its own scale, named at its ends.
page-gaps-gap = Gap
page-gaps-ratio = Ratio
page-gaps-behind = At the same rate

page-disparity-name = By race
page-disparity-description = One indicator by race and ethnicity: the gap, how sure it is, what to know.
page-disparity-reference = Compare with
page-disparity-order = Order groups by
page-disparity-lines = Over time, show
page-disparity-split = Lines
page-disparity-split-no = in one chart
page-disparity-split-yes = a chart for each group
page-disparity-target = a target of { $target }
page-disparity-over-time = Over time
page-disparity-know-told = What can be told.
page-disparity-know-ratio = Gap and ratio.
page-disparity-know-cause = No cause is implied.
page-disparity-groups = The groups, in the source’s words
page-disparity-group-words = : { $words }

## The page of the data

page-data-name = Data
page-data-heading = The data
page-data-description = Where any figure comes from, tables to download, coverage, files, dictionary.
page-data-choose = Choose an indicator
page-data-spoken = { $count ->
    [one] { $count } figure with its cell.
   *[other] { $count } figures with their cells.
 }
page-data-nothing = nothing
page-data-not-named = not named
page-data-unknown = unknown

page-data-origin = Where a figure comes from
page-data-origin-how = Choose an indicator, then a place, a period and a group: each figure is given with its file, its sheet, its cell and what is printed there.
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

page-data-tables = Whole tables
page-data-tables-caption = Tables to download
page-data-tables-version = Data version { $version }, built { $day }. CSV opens in Excel; Parquet in pandas, R and DuckDB. Credit the publisher that each row's file names; these are the terms of those whose figures the tables hold:
page-data-tables-table = Table
page-data-tables-row = A row is
page-data-tables-rows = Rows

page-data-years = Which years are loaded
page-data-years-how = A cell is a year, darker where more of the 50 states have a figure; several years together stand at their last.

page-data-files = Files
page-data-files-count = { $count ->
    [one] { $count } file
   *[other] { $count } files
 }; { $figures } figures read, { $kept } kept, { $reported } reported below.
page-data-files-caption = Files read by the last build
page-data-files-file = File
page-data-files-publisher = Publisher
page-data-files-kind = What it is
page-data-files-downloaded = Downloaded
page-data-files-read = Figures read
page-data-files-kept = Kept
page-data-files-reported = Reported

page-data-corrections = What a person corrected
page-data-corrections-how = These figures are not shown as their publishers print them. An asterisk marks each of them in its charts and tables.
page-data-corrections-of = { $title }:{" "}
page-data-corrections-list = Corrected figures

page-data-problems = What was set aside, and why
page-data-problems-none = Nothing: every figure of every file was read and kept.
page-data-problems-lines = { $count ->
    [one] { $count } line.
   *[other] { $count } lines.
 }
page-data-problems-first = The first { $number } are shown.
page-data-problems-all = All of them
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

page-data-dictionary = Dictionary
page-data-dictionary-units = Units are { $units }. A percent is a fraction from 0 to 1. A figure is known by indicator, series, place, breakdown, group, period and unit.
page-data-dictionary-column = Column
page-data-dictionary-type = Type
page-data-dictionary-holds = What it holds
page-data-dictionary-table = { $table }: { $description }
page-data-dictionary-columns = Columns of { $table }
page-data-dictionary-status = What a status says

## How old figures are, and counts as rates

age-newest = This is the newest figure loaded: it is of { $period }, { $years } years before the newest figures here.
age-newest-several = These are the newest figures loaded: they are of { $period }, { $years } years before the newest figures here.
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
