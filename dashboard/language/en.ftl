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
###   $list, $name            a list of ranks in a sentence: in health, overall; its name: health
###   $edition                an edition of the Data Book by its year: 2025
###   $publisher              who printed or published; $publishers, several of them
###   $known, $needed         how many are at hand, and of how many, as numbers to count by
###   $gained, $lost          how many got better and worse, as numbers to count by
###   $places, $titles, $indicators   several of them in a list
###   $sentence, $finding     a whole sentence that stands inside another
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
rank-printed-by = as printed by { $publisher }

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
rank-without-figures = only published ranks are at hand
rank-without = not ranked without { $indicators }
rank-without-any = not ranked

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
rank-method-draws = The figures are published rounded, most to a whole percent; the Foundation ranks on unrounded ones. So every list is ranked { $number } times more, each time with figures drawn at random from what the rounded ones may have been; where the Census Bureau prints the same figure finer, from what both prints allow. The interval of a rank holds the middle { $share } of these: “3rd (2nd to 5th within rounding)”.
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
rank-agreement-seeds = The same over { $count } seeds of the random draws, on every such rank of a complete list. Fewest of 50 is the worst list of which all 50 ranks are published; widths are in places, the mean over the ranks compared, health apart from the others.
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
rank-seeds-width = width
rank-seeds-health = width, health

## The names of places

place-known-by = { $place } ({ $note })
place-kind-county = county
place-kind-city = city
place-kind-school-district = school district
place-kind-congressional-district = congressional district

## How gaps are sorted in a list

gap-sort-sure = the surest, then the widest
gap-sort-gap = the widest gap
gap-sort-ratio = the largest ratio
gap-sort-behind = most people behind it

## The brief on a state

brief-title = Children in { $place }
brief-window = Children in { $place } · { $publisher }
brief-description = Children in { $place } on one page: ranks, clear gaps by race and ethnicity, what got better and worse, and the price of child care.
brief-as-pdf = This page as PDF
brief-ranks = How it ranks among the { $count } states
brief-column-list = List
brief-column-rank = Rank
brief-column-sure = How sure
brief-list-edition = { $title }, { $edition } edition
brief-gaps = Gaps by race and ethnicity that are clear
brief-gaps-none = No gap can be called clear from the published figures.
brief-gaps-clear = Of { $needed } indicators with figures by race here, { $count } { $count ->
    [one] has
   *[other] have
 } a clear gap.
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
brief-better = Better than about five years before, by more than chance
brief-worse = Worse than about five years before, by more than chance
brief-untold = Moved as printed, but nobody can tell whether by chance
brief-better-none = No figure is known to have moved for the better by more than chance.
brief-worse-none = No figure is known to have moved for the worse by more than chance.
brief-untold-none = None.
brief-change = { $title }: { $then } in { $earlier }, { $figure } in { $period }
brief-change-behind = { $title }: { $then } in { $earlier }, { $figure } in { $period }, both printed as { $part }
brief-change-untold = { $sentence } ({ $better ->
    [better] better
   *[worse] worse
 })
brief-moved = { $count } of { $needed } indicators moved by more than chance could explain: { $gained } better, { $lost } worse.
brief-moved-untold = Of { $count } more that moved, nobody can tell whether it was chance: { $gained } better as printed, { $lost } worse.
brief-moved-chance = { $count } moved by so little that it could be chance.
brief-moved-same = { $count } { $count ->
    [one] is
   *[other] are
 } as before, or moved by no more than rounding.
brief-moved-nothing = For { $count } there is no earlier figure to compare with.
brief-order = Figures as printed, largest change first.
brief-care = Child care
brief-care-price = In { $period }, a year of { $care } cost { $figure } at the median.
brief-sources = Sources: { $publishers }.
brief-version = { $publisher }, data version { $version }, { $day }.

## Pages: home, places, rankings, about, and the frame around them

page-brand = Kids Count
page-brand-place = Kids Count · { $place }
page-title = { $title } · Kids Count
page-picture = A chart: { $title }
page-no-figures = No figures yet
page-not-found = Not found
page-nothing-called = There is no “{ $asked }” here.
page-skip = Skip to the content
page-no-script = This page draws its charts with JavaScript, which is switched off here.
page-pages = Pages
page-frame-of = A dashboard of
page-frame-independent = Independent of the Annie E. Casey Foundation, whose registered trademark KIDS COUNT is.

page-home = Overview
page-home-description = Child well-being in the state at a glance: ranks, gaps by race, child care, news.
page-home-heading = How children fare in { $place }
page-home-heading-rank = { $place } ranks { $rank } of { $count } states for child well-being
page-home-spread = { $rank } { $list }; { $other_rank } { $other_list }.
page-home-average = A state's average says nothing of the distances inside it.
page-home-edition = { $edition } edition of the KIDS COUNT Data Book.
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

page-place = Place
page-place-description = A place: its ranks, every indicator, its widest gaps, child care and news.
page-place-heading = Children in { $place }
page-place-county = { $place }, { $other_place }
page-place-ranks = Ranks
page-place-brief = To hand over on one page:
page-place-brief-page = the brief on this state
page-place-brief-pdf = as a PDF
page-place-indicators = Every indicator
page-place-indicators-know = Each newest figure, and the one five years before where one can be compared: as long, not overlapping, four to six years earlier.
page-place-beside = { $place }, { $period }
page-place-gaps = Widest gaps
page-place-gaps-none = No figures by race are loaded here.
page-place-gaps-all = All gaps by race and ethnicity
page-place-of-county = Child-care prices are loaded for this county. Ranks and indicators are those of
page-place-care = What child care costs
page-place-counties = Counties:
page-place-news = In the news
page-place-news-none = No story in the archive is about this place.
page-place-news-all = All news

page-rankings = Rankings
page-rankings-heading = How the states rank
page-rankings-description = Child well-being in the { $count } states, ranked by KIDS COUNT edition and domain, with how sure each rank is and what makes it.
page-rankings-on-page = On this page
page-rankings-part-ranks = The ranks
page-rankings-part-why = Why this rank
page-rankings-part-editions = Edition by edition
page-rankings-part-map = Map
page-rankings-part-method = How to read it
page-rankings-ask-edition = Edition
page-rankings-ask-domain = Ranked on
page-rankings-ask-place = State
page-rankings-ask-peers = Also mark
page-rankings-peers-none = No other
page-rankings-peers-fewer = without { $place }
page-rankings-peers-more = and { $place }

page-about = About
page-about-heading = About this dashboard
page-about-description = Method in plain words, whose the figures are, how to reuse them, how to report an error.
page-about-who = This dashboard of
page-about-what = gathers published figures on the well-being of children, and shows with each what it can and cannot tell.
page-about-figures = How a figure gets here
page-about-figures-read = Publishers' spreadsheets are read as they are and never edited. Each cell becomes one figure with its unit and period, or is listed with the reason why it could not be read. Nothing is filled in or guessed.
page-about-figures-withheld = What a publisher withholds is shown as withheld, never as zero. A chart draws no line across years without figures, nor across a change in how something is measured.
page-about-figures-files = The files, and the cell of any figure
page-about-better = Better or worse
page-about-better-how = A newest figure is set beside the one about five years before: of the same length, not overlapping, four to six years earlier, measured in the same way. Better and worse are said of rates alone. A count grows with the number of children, and a share of a whole is neither good nor bad.
page-about-ranks = Ranks
page-about-ranks-example = A worked example
page-about-gaps = Gaps between groups
page-about-gaps-what = A gap is how far two published rates are apart; a ratio is how many times one is the other. Both are shown, since they can move in opposite directions. How sure a gap is stands beside it.
page-about-gaps-whole-percents = Whole percents without margins of error call a gap clear only when it is wider than sampling and rounding could make it; the page of each gap says from how many points.
page-about-whose = Whose the figures are
page-about-whose-published = Published by:
page-about-whose-collected = Collected by:
page-about-whose-terms = Figures may be quoted with credit to the publisher that the chart's source line names. The KIDS COUNT Data Center states no further terms in its downloads: ask it before reprinting whole tables. News items belong to their publishers: only headline, date and address are kept, with a summary in our words. Terms by publisher:
page-about-whose-independent = This dashboard is independent of the Annie E. Casey Foundation, which has neither made nor reviewed it.
page-about-errors = Tell us of an error
page-about-errors-link = Every chart has a link that names it. Or write to
page-about-errors-corrected = An error in a publisher's own sheet is shown as printed until the publisher corrects it; a correction by hand is listed with its reason.
page-about-version = Data version { $version }, built { $day }.

## Answers to who asks for something that is not there

share-feed-title = Kids Count: news about children's well-being
share-feed-no-author = Not known
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
