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

## How sentences are made

made-link = How this was made
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
rule-sure = With margins of error, a difference is clear where it exceeds the error of the difference at 90% confidence; a pair that was chosen from a table must pass a stricter test (Holm's). Whole percents without margins are clear from 9 points for a named pair and 12 for a chosen one. Where everyone is counted every difference is real.
rule-moved = The newest figure beside the one about five years before, four to six, never across a change of definition. It is called clear where it exceeds the error of the difference at 90% confidence, or where the publisher's own test says so.
