### Lo que dice el tablero, en español de Estados Unidos y Puerto Rico: una plantilla por oración.
###
### La traducción es del proyecto. Las plantillas y sus palabras son las de en.ftl, que dice qué es
### cada una. Lo que el español pide además está en spanish.py:
###   LOS($group)            con artículo: los niños negros, las familias
###   PARTE($part, $group)   27% de los niños; 20 de cada 1,000 niños
###   DE($place), A($place)  de Ohio, del Distrito de Columbia; a Ohio, al Distrito de Columbia
###   Y($last), O($last)     y Ohio, e Illinois; o Texas, u Ohio
###   TANTOS($number)        27,000; 2.1 millones de, delante de lo que se cuenta
### De qué habla una palabra sin artículo, como $indicator o $care, se escribe de modo que no lo pida.

## Numbers

number-per = { $amount } por cada { $per }
number-of-per = { $amount } { $noun } por cada { $per }
number-part-percent = { $amount }% de
number-part = { $amount } de cada { $per }
number-point = { $amount } punto porcentual
number-points = { $amount } puntos porcentuales
number-million = { $amount } millón
number-billion = { $amount } mil millones
number-trillion = { $amount } billón
number-millions = { $amount } millones
number-billions = { $amount } mil millones
number-trillions = { $amount } billones
number-ordinal = { $amount }.º
number-day = { $day } de { $month } de { $year }
number-month = { $month } de { $year }
number-span = { $low } a { $high }
number-times = { $times } veces
number-times-within = { $times } veces según el redondeo
number-school-year = el año escolar { $first }–{ $last }
number-school-year-short = { $first }–{ $last }
number-undated = sin fecha
list-and = { $listed } { Y($last) }
list-or = { $listed } { O($last) }

## Gaps between groups, in one period

gap-sure-clear = brecha clara
gap-sure-cannot-tell = no se puede saber
gap-sure-full-count = conteo completo
gap-sure-no-rule = sin margen de error
gap-sure-clear-at = brecha clara al { $confidence }%

gap-rates = { PARTE($part, $group) } y { PARTE($other_part, $other_group) } { $did }
gap-rates-named = { $indicator } de { $figure } para { LOS($group) } y de { $other_figure } para { LOS($other_group) }
gap-apart = En { $place } en { $period }, { $rates }: { $points } de diferencia.
gap-apart-times = En { $place } en { $period }, { $rates }: { $points } de diferencia, { $times }.
gap-apart-turned = En { $place } en { $period }, { $rates }: { $points } de diferencia. Contado al revés ({ $most } y { $least }), { $times }.
gap-same = En { $place } en { $period }, { $rates }: las cifras publicadas son iguales.
gap-none = En { $place } en { $period } no se puede indicar una brecha: { $why }
gap-none-of = En { $place } en { $period } no se puede indicar una brecha para { LOS($group) }: { $why }
gap-no-figures = No hay cifras por raza cargadas para { $place } en { $period }.
gap-no-figures-ever = No hay cifras por raza cargadas para { $place }.

gap-rate-alone = { PARTE($part, $group) } { $did }
gap-rate-alone-named = { $indicator } de { $figure } para { LOS($group) }
gap-on-target = En { $place } en { $period }, { $rate }: justo la meta de { $target }.
gap-from-target = En { $place } en { $period }, { $rate }: { $points } { $side ->
    [above] por encima
   *[below] por debajo
 } de la meta de { $target }.
gap-from-target-times = En { $place } en { $period }, { $rate }: { $points } { $side ->
    [above] por encima
   *[below] por debajo
 } de la meta de { $target }, { $times }.
gap-from-target-turned = En { $place } en { $period }, { $rate }: { $points } { $side ->
    [above] por encima
   *[below] por debajo
 } de la meta de { $target }. Contado al revés ({ $most } y { $least }), { $times }.

gap-also-widest = La brecha más amplia de todas es la que hay entre { LOS($group) } ({ $figure }) y { LOS($other_group) } ({ $other_figure }): { $points }{ $sure ->
    [cannot-tell] {" "}(no se puede saber)
    [no-rule] {" "}(sin margen de error)
   *[told] {""}
 }.
gap-reference-worse = El grupo con el que se compara está a su vez { $side ->
    [above] por encima
   *[below] por debajo
 } de la tasa general de { $figure }.

gap-behind = Si la tasa hubiera sido { $rate }, cerca de { TANTOS($number) } { $group } { $better ->
    [lower] menos
   *[higher] más
 } { $would }.
gap-ratio-turned = { $times } contado al revés ({ $most } y { $least })
gap-behind-yearly = Si la tasa hubiera sido { $rate }, cerca de { TANTOS($number) } { $group } { $better ->
    [lower] menos
   *[higher] más
 } al año ({ $period }) { $would }.
gap-behind-unknown = No se puede decir a cuántos { $people } equivale: { $why }
gap-rate-the-same = la misma
gap-rate-of-all = la de { LOS($group) }
gap-behind-short = cerca de { TANTOS($number) } { $group } { $better ->
    [lower] menos
   *[higher] más
 }
gap-behind-short-yearly = cerca de { TANTOS($number) } { $group } { $better ->
    [lower] menos
   *[higher] más
 } al año
gap-together = Sumando los grupos con una tasa más { $better ->
    [lower] alta
   *[higher] baja
 }, cerca de { TANTOS($number) } { $people } { $better ->
    [lower] menos
   *[higher] más
 } { $would }.
gap-together-yearly = Sumando los grupos con una tasa más { $better ->
    [lower] alta
   *[higher] baja
 }, cerca de { TANTOS($number) } { $people } { $better ->
    [lower] menos
   *[higher] más
 } al año { $would }.

gap-reference-best = la tasa más { $better ->
    [lower] baja
   *[higher] alta
 } de los grupos más grandes
gap-reference-lowest = la tasa más { $better ->
    [lower] baja
   *[higher] alta
 } de todos los grupos

## Why there is no gap, no ratio or no number of people

why-shares = Estas cifras son partes de un total, no tasas dentro de cada grupo.
why-counts = Estas cifras son conteos, no tasas dentro de cada grupo.
why-no-figure = Este grupo no tiene aquí una cifra publicada.
why-unsure = La cifra de este grupo no es lo bastante segura para mostrarla.
why-no-reference = El grupo con el que se compara no tiene aquí una cifra que se pueda mostrar.
why-is-reference = Este es el grupo con el que se compara.
why-favorable = Una razón pide cifras en las que más alto es peor.
why-zero = La tasa con la que se compara es cero, así que no hay razón.
why-wide-ratio = El redondeo deja la razón demasiado abierta para indicarla.
why-not-a-group = La tasa general no es uno de los grupos comparados.
why-no-pair = No hay aquí dos grupos con cifras que se puedan comparar.
why-none-stands = Ningún grupo que pueda servir de ejemplo tiene aquí una cifra que se pueda mostrar.
why-nobody-worse = Ningún grupo con cifra aquí está peor que todos juntos.
why-small-worse = Ningún grupo que pueda ir primero aquí está peor que todos juntos: un grupo va primero si es uno solo y tiene al menos 5% de los niños y niñas. Las filas muestran todos los grupos.
why-only-rates = Solo una tasa dice cuántas personas hay detrás de una brecha.
why-no-worse = La tasa del grupo no es peor que la tasa con la que se compara.
why-no-number = La misma tabla no trae un número de personas para este grupo.
why-overlap = Los grupos se traslapan: quien está en dos se contaría dos veces.
why-none-above = Ningún grupo está peor que el grupo con el que se compara.
why-one-without-number = Un grupo que está peor no tiene un número de personas publicado.
why-no-earlier = No hay una cifra comparable de { $least } a { $most } años antes.
why-reference-not-then = El grupo con el que se compara no tiene entonces una cifra que se pueda mostrar.
why-break = No hay cifra anterior que se pueda comparar. { $break }

## Why a figure is missing, in brackets beside it

missing-small-sample = no se muestra aquí: menos de 30 en la muestra
missing-wide = no se muestra aquí: su intervalo del 95% abarca 30 puntos o más
missing-wide-for-its-size = no se muestra aquí: su intervalo del 95% supera el 130% de la cifra

## How sure a gap is, in a sentence

sure-full-count = Se cuenta a todos, así que la diferencia es real; por ella no se conocen sus causas.
sure-clear-95 = Esta brecha es clara con 95% de confianza según { $by ->
    [counts] los números contados
   *[margins] los márgenes de error publicados
 }{ $chosen ->
    [yes] , teniendo en cuenta que se eligió entre todos los pares de grupos
   *[no] {""}
 }.
sure-clear-90 = Esta brecha es clara con 90%, aunque no con 95%, de confianza según { $by ->
    [counts] los números contados
   *[margins] los márgenes de error publicados
 }{ $chosen ->
    [yes] , teniendo en cuenta que se eligió entre todos los pares de grupos
   *[no] {""}
 }.
sure-cannot-tell = La diferencia es demasiado pequeña para distinguirla del azar con las cifras publicadas y sus márgenes de error{ $chosen ->
    [yes] , teniendo en cuenta que se eligió entre todos los pares de grupos
   *[no] {""}
 }.
sure-overlap = Los grupos se traslapan, así que el error usado es una estimación alta.
sure-whole-95 = La brecha es demasiado amplia para ser solo redondeo o azar, aun en porcentajes enteros.
sure-whole-90 = La brecha es demasiado amplia para ser solo redondeo o azar, aun en porcentajes enteros, con 90% de confianza aunque no con 95%.
sure-whole-cannot-tell = La diferencia es demasiado pequeña para distinguirla del redondeo y del azar.
sure-no-margin = La fuente no trae un margen de error con el cual probar la brecha.
sure-no-margin-early = La fuente no trae un margen de error con el cual probar la brecha, y ninguna regla sirve para cifras anteriores a { $year }.
sure-no-margin-small = La fuente no trae un margen de error con el cual probar la brecha, y un grupo tiene menos de { $people } personas o un tamaño desconocido.

## What to know of gaps

gap-note-no-cause = No se sugiere ninguna causa: una diferencia entre grupos dice qué hay, no por qué.
gap-note-no-cause-short = Una diferencia entre grupos dice qué hay, no por qué.
gap-note-whole-percents = Estas cifras son porcentajes enteros sin márgenes de error. La fuente omite las que tienen un intervalo de confianza de 10 puntos o más, y no dice con qué confianza: tomándola como 90%, un par elegido por usted es claro desde 9 puntos y el par más amplio de una tabla desde 12, en grupos de al menos 25,000, de 2007 en adelante.
gap-note-ratio = La brecha es cuánto distan dos tasas; la razón es cuántas veces es una la otra. Una brecha puede cerrarse mientras la razón crece, por eso se muestran ambas. Una tasa en la que más alto es mejor se muestra como se publica, y su razón es la de quienes quedan fuera.
gap-note-acs = Las cifras vienen de una encuesta a algunos hogares, con márgenes de error. Una brecha se llama clara si supera el error de la diferencia con 90% de confianza; el par más amplio de una tabla debe pasar una prueba más estricta, porque se eligió entre muchos. Una cifra con un margen demasiado amplio no se muestra.
gap-note-vital = Se cuenta cada nacimiento y cada muerte, pero cuando son pocos varían por azar de un año a otro; por eso llevan intervalos. Una brecha se llama clara si supera ese error con 90% de confianza; el par más amplio de una tabla debe pasar una prueba más estricta, porque se eligió.
gap-note-count = Se cuenta a todos, así que una diferencia es real; por ella no se conocen sus causas.
gap-note-naep = La prueba la toma una muestra de estudiantes. El archivo publicado no trae márgenes de error con los cuales probar una brecha.
gap-note-other = El archivo publicado no trae márgenes de error con los cuales probar una brecha.

## How a gap moved

moved-same = { $whose } fue { $figure } en { $earlier } y en { $period }.
moved-rose = De { $earlier } a { $period } { $whose } subió de { $then } a { $figure }.
moved-fell = De { $earlier } a { $period } { $whose } bajó de { $then } a { $figure }.
moved-in = En { $place }, { $sentence }
moved-none = En { $place } no se puede indicar un cambio: { $why }
moved-no-gap = No se puede indicar una brecha para { $place }.
moved-rate-of = la tasa de { LOS($group) }
moved-indicator-of = la cifra de { $indicator } de { LOS($group) }
moved-sure-clear = Ese cambio es claro.
moved-sure-cannot-tell = Ese cambio es demasiado pequeño para distinguirlo del azar y del redondeo.
moved-sure-no-rule = La fuente no trae un margen de error con el cual probar ese cambio.
moved-sure-full-count = Se cuenta a todos, así que el cambio es real.
moved-sure-tested = La prueba de la propia fuente llama significativo a ese cambio.
moved-sure-not-significant = La prueba de la propia fuente no llama significativo a ese cambio.

gap-stayed = La brecha con { LOS($other_group) } se mantuvo en { $points } desde { $earlier }.
gap-moved = Desde { $earlier } la brecha con { LOS($other_group) } se { $way ->
    [narrowed] redujo
   *[widened] amplió
 } de { $bare_then } a { $points }{ $doing ->
    [reference-rose] , porque la tasa de ese grupo subió
    [reference-fell] , porque la tasa de ese grupo bajó
    [partly-reference-rose] , en parte porque la tasa de ese grupo subió
    [partly-reference-fell] , en parte porque la tasa de ese grupo bajó
   *[own] {""}
 }.
gap-then-and-now = La brecha con { LOS($other_group) } fue de { $points_then } en { $earlier } y de { $bare } en { $period }.
gap-then-turned = La brecha con { LOS($other_group) } fue de { $points_then } en sentido contrario en { $earlier }; en { $period } fue de { $points } en este sentido.
gap-then-and-now-same = La brecha con { LOS($other_group) } fue de { $points } en { $earlier } y en { $period }.
gap-moved-cannot-tell = No se puede saber si cambió: el azar y el redondeo podrían explicarlo.
gap-moved-no-rule = { moved-sure-no-rule }
gap-moved-unsure = No se puede saber si cambió, porque de la brecha misma no se puede saber.
gap-moved-since = Desde { $earlier }: { $why }
gap-times-moved = Como razón: { $times_then } veces en { $earlier }, { $times } veces en { $period }{ $rounded ->
    [yes] {" "}(según el redondeo)
   *[no] {""}
 }.
gap-times-same = Como razón: { $times } veces en { $earlier } y en { $period }{ $rounded ->
    [yes] {" "}(según el redondeo)
   *[no] {""}
 }.
gap-the-target = la meta
gap-one-period = Las cifras por raza se publican para un solo período.

## How a gap moved, in few words for a row

gap-short-one-period = un solo período
gap-short-nothing = nada comparable
gap-short-stayed = igual que en { $earlier }
gap-short-moved = { $way ->
    [narrowed] menor
   *[widened] mayor
 } que en { $earlier }, cuando era { $bare_then }{ $by ->
    [reference-rose] , porque la otra tasa subió
    [reference-fell] , porque la otra tasa bajó
    [partly-reference-rose] , en parte porque la otra tasa subió
    [partly-reference-fell] , en parte porque la otra tasa bajó
   *[own] {""}
 }
gap-short-turned = { $bare_then } en sentido contrario en { $earlier }
gap-short-then = { $bare_then } en { $earlier }{ $told ->
    [clear] {""}
    [no-rule] ; sin margen para probarlo
   *[untold] ; no se puede saber
 }

## How sentences are made

made-link = Cómo se hizo esto
made-link-of = Cómo se hizo esto: { $title }
made-heading = Cómo se hizo cada oración
made-report = Informar un error en esta oración
made-more = Otras { $count } cifras están en la tabla de abajo.

rule-gap = Se restan las tasas publicadas de dos grupos tal como aparecen. Si no se eligió otro, un grupo se compara con el de mejor tasa entre los que tienen al menos 5% de los niños y niñas del lugar. El grupo que va primero está peor que todos juntos, su brecha se distingue del azar y es la que más personas tiene detrás. La razón está entre los límites que deja el redondeo.
rule-gap-behind = El número publicado del grupo, por uno menos la tasa con la que se compara entre la suya, con dos cifras.
rule-gap-together = Se suman las personas detrás de la brecha de cada grupo, si nadie puede estar en dos grupos y de cada brecha se puede saber.
rule-gap-also-widest = La mayor diferencia entre dos grupos cualesquiera con cifras que se pueden mostrar.
rule-gap-moved = Los mismos dos grupos se ponen lado a lado en ambos períodos. Solo se dice que una brecha se redujo o se amplió si ambas brechas son claras o se cuenta a todos, y el cambio es mayor que lo que el azar y el redondeo podrían explicar.
rule-gap-then = Los mismos dos grupos se ponen lado a lado en ambos períodos y se restan sus tasas publicadas. Solo se dice que una brecha se redujo o se amplió si el azar y el redondeo no podrían explicar el cambio.
rule-gap-stayed = Los mismos dos grupos se ponen lado a lado en ambos períodos y se restan sus tasas publicadas.
rule-gap-times = La razón de los mismos dos grupos en ambos períodos, entre los límites que deja el redondeo.
rule-why = La oración dice qué cifra falta y por qué no se dice nada sin ella.
rule-figure = La cifra más reciente como la publica su fuente, a lo sumo hasta una décima de porcentaje. Si dos fuentes publican la misma cifra, va primero la más exacta.
rule-figure-then = La cifra comparable más cercana a cinco años antes, de cuatro a seis: un período igual de largo, sin traslape y nunca a través de un cambio de definición.
rule-figure-moved = La cifra más reciente junto a la comparable más cercana a cinco años antes, de cuatro a seis: un período igual de largo, sin traslape y nunca a través de un cambio de definición. Las cifras que se leen igual no han cambiado, ni las que el redondeo podría igualar. Mejor o peor se dice solo de tasas.
rule-figure-course = Se lee cada cifra que se puede poner junto a la más reciente, como se publica: de un período igual de largo y sin cambio de definición entre ambas.
rule-figure-behind = Los números de personas publicados junto a dos porcentajes enteros que son iguales, o que se distinguen en uno cuando los números no van en el mismo sentido. Mejor o peor se dice solo si el número, dividido entre los niños y niñas del lugar, cambió en el mismo sentido más que el redondeo.
rule-figure-sure = Con márgenes de error, un cambio es claro si aun lo mínimo que deja de él el redondeo supera la raíz de la suma de ambos márgenes al cuadrado; si solo una cifra tiene margen, el de la otra se toma como igual. Si la fuente probó el cambio, se da su veredicto. Si se cuenta a todos, todo cambio es real.
rule-figure-none = Ningún archivo cargado aquí tiene esa cifra, o la que tiene no se muestra; la causa la da la fuente, o la regla para márgenes demasiado amplios.
rule-figure-unsure = No se muestra una proporción cuyo intervalo del 95% abarca 30 puntos, o más de 5 puntos y más del 130% de ella.
rule-age = El último año de la cifra se pone junto al último año de cualquier cifra cargada aquí; se dicen más de tres años.
rule-counts = Un número de personas depende de cuántas viven en un lugar, así que no pone a ningún lugar primero ni último.
rule-comparison = Las cifras de los lugares se ponen lado a lado como se publican. La nación se pone junto a los estados, no entre ellos. Un número de niños y niñas se divide entre la población infantil del mismo lugar y año.
rule-apart = Dos cifras se distinguen si difieren más que la raíz de la suma de ambos márgenes del 90% al cuadrado. Si muchos lugares se ponen junto a uno, la prueba es la de Holm, de modo que en a lo sumo una de cada diez comparaciones así se llama clara por error una diferencia.
rule-place-map = Las cifras de los condados, las ciudades o los distritos dentro de un lugar se ponen lado a lado como se publican, de un período; se nombran la más baja y la más alta. No se suma ni se promedia nada.
rule-stands = Una cifra se pone junto a la de la misma tabla y período del estado y de la nación. Se distinguen si difieren más que la raíz de la suma de ambos márgenes del 90% al cuadrado.
rule-map = Se cuentan las cifras de los 50 estados que están por debajo de la del lugar, son iguales o están por encima. Un número de niños y niñas se divide entre la población infantil del mismo lugar y año.
rule-rank = Las cifras de un estado se ponen junto a la media de los 50 estados, en desviaciones estándar; se ordenan las sumas. Va primero un puesto que una fuente con nombre publicó y que nadie pone en duda, según la mejor fuente: la Fundación, luego la página propia de un medio, luego lo que reproduce otro sitio. Lo que el redondeo deja abierto es el menor número de puestos seguidos que reúnen el 95% de 2,000 clasificaciones, cada una sacada de lo que las cifras redondeadas pudieron ser.
rule-rank-why = El indicador cuya distancia de la media de los estados más suma al puntaje, o más le resta; luego se vuelve a hacer la clasificación con un indicador en la media.
rule-rank-editions = Los puestos de las ediciones en las que se conoce uno, primero los publicados.
rule-rank-map = Los puestos calculados aquí; si no hay, los publicados que nadie pone en duda.
rule-rank-untold = Un estado está por delante de otro si lo está en al menos el 95% de 2,000 clasificaciones sacadas de lo que las cifras redondeadas pudieron ser.
rule-care = El precio mediano por semana que publica la fuente, por 52. Un ingreso es la mediana del mismo lugar, año y dólares; una parte es el precio entre él. Lo calculado tiene dos cifras.
rule-sure = Con márgenes de error, una diferencia es clara si supera el error de la diferencia con 90% de confianza; un par elegido de una tabla debe pasar una prueba más estricta (la de Holm). Los porcentajes enteros sin márgenes son claros desde 9 puntos para un par nombrado y 12 para uno elegido. Si se cuenta a todos, toda diferencia es real.
rule-moved = La cifra más reciente junto a la de unos cinco años antes, de cuatro a seis, nunca a través de un cambio de definición. Se llama clara si supera el error de la diferencia con 90% de confianza, o si lo dice la prueba de la propia fuente.

## What child care costs

care-for = { $setting } para { $child }
care-children = { $count ->
    [2] dos
    [3] tres
    [4] cuatro
   *[other] { $count }
 } { $children }
care-dollars = ${ $number }
care-a-week = { $figure } por semana
care-a-week-in-zone = { $figure } por semana, zona { $zone }
care-a-year = { $figure } al año
care-zone = zona { $zone }

care-title-by-age = Precio anual del cuidado infantil a tiempo completo, { $place }, { $period }
care-title-over-years = Precio anual del cuidado a tiempo completo para { $child }, { $place }
care-title-counties = Precio anual de { $care }, condados de { $place }, { $period }
care-title-states = Precio anual de { $care }, estados, { $period }
care-title-share = Precio de { $care } como parte del ingreso mediano de { LOS($families) }, { $place }
care-title-income = Cuidado a tiempo completo para { $children }, { $place }, { $period }
care-title-share-no-income = Precio de { $care } como parte del ingreso, { $place }
care-title-share-counties = Precio de { $care } como parte de: { $indicator }, condados de { $place }, { $period }
care-title-share-by-race = Precio de { $care } como parte de: { $indicator }, por raza y etnia, { $place }, { $period }
care-axis-year = Dólares al año
care-axis-share = Parte del ingreso mediano de { LOS($families) }
care-axis-share-of = Como parte de: { $indicator }
care-column-age = Edad
care-column-setting = Cuidado
care-column-year = Año
care-column-group = Grupo
care-column-county = Condado
care-column-state = Estado
care-column-zone = Zona de tarifas
care-column-a-week = Por semana
care-column-a-year = Al año
care-column-year-of-care = Un año de cuidado
care-column-income = Ingreso mediano
care-column-income-of = Ingreso mediano de { LOS($families) }
care-column-share = Parte de él
care-column-known = Cómo se sabe
care-series-counties = Condados
care-series-other-states = Otros estados
care-every-age = todas las edades

care-no-prices = No se publican precios de cuidado infantil para { $place }.
care-no-price = No hay un precio de { $care } cargado para { $place } en { $period }.
care-no-price-ever = No hay un precio de { $care } cargado para { $place }.
care-no-county-price = No hay un precio de { $care } cargado para ningún condado de { $place } en { $period }.
care-no-state-price = No se publica un precio de este cuidado en { $period } para { $place }.
care-no-income-then = No hay un ingreso del mismo año y en los mismos dólares cargado para { $place }.
care-no-incomes = No hay ingresos cargados con los cuales comparar estos precios.

care-newest-is-old = El precio más reciente cargado para { $place } es de { $period }. Tenía { $count } años cuando se reunieron estas cifras, en { $made }.
care-is-old = Un precio de { $period } tenía { $count } años cuando se reunieron estas cifras, en { $made }.

care-cost-at-age = cerca de { $figure } al año para { $child }
care-by-age = En { $place } en { $period }, el { $setting } costó { $figures }, al precio mediano.
care-over-years = En { $place }, un año de { $care } costó cerca de { $then } en { $earlier } y cerca de { $figure } en { $period }, en dólares de cada año.
care-left-zone = En { $place }, un año de { $care } costó cerca de { $then } en { $earlier } en la zona de tarifas de { $zone }: después cambió de zona, lo que no dice nada de un cambio de precio.
care-changed-zone = En { $place }, un año de { $care } costó cerca de { $then } en { $earlier } en la zona de tarifas de { $zone }, y cerca de { $figure } en { $period } en la zona de { $other_zone }: un cambio de zona, que no dice nada de un cambio de precio.
care-one-county-price = En { $period }, un año de { $care } costó cerca de { $figure } en todos los condados de { $place }.
care-counties = En { $period }, un año de { $care } costó de cerca de { $low } a cerca de { $high } en los condados de { $place }, que traen los precios de { $count } zonas de tarifas.
care-state-median = La mediana del estado fue cerca de { $figure }.
care-state-median-short = mediana del estado: { $figure }
care-states-alone = En { $period }, un año de { $care } costó cerca de { $figure } en { $place }, el único estado con un precio.
care-states-all = En { $period }, un año de { $care } costó cerca de { $figure } en { $place }: más que en cualquiera de los otros { $count } estados con un precio.
care-states-all-or = En { $period }, un año de { $care } costó cerca de { $figure } en { $place }: más que en cualquiera de los otros { $count } estados (o { $other_place }) con un precio.
care-states = En { $period }, un año de { $care } costó cerca de { $figure } en { $place }: más que en { $number } de los otros { $count } estados con un precio.
care-states-or = En { $period }, un año de { $care } costó cerca de { $figure } en { $place }: más que en { $number } de los otros { $count } estados (o { $other_place }) con un precio.
care-share = En { $place } en { $period }, un año de { $care } costó { $share } del ingreso mediano de { LOS($families) } allí ese año ({ $income }).
care-income-share = En { $place } en { $period }, un año de cuidado para { $children } costó { $shares } del ingreso mediano de { LOS($families) } allí ese año ({ $income }).
care-income-part = { $share } ({ $setting })
care-income-nearest = No hay un ingreso mediano de { $period } cargado para { $place }; el más cercano es de { $earlier }.
care-income-both = Ambos
care-share-counties = En { $period }, un año de { $care } costó desde { $share } del ingreso mediano de { LOS($families) } ese año ({ $place }) hasta { $other_share } ({ $other_place }).
care-share-of-group = { $share } del ingreso del grupo “{ $group }”
care-share-by-race = En { $place } en { $period }, un año de { $care } costó estas partes del ingreso mediano de { LOS($families) } ese año: { $shares }.
care-burden = Eso es { $share } del ingreso mediano de { LOS($families) } allí en { $period } ({ $income }). El tope federal para familias con subsidio es { $cap }.
care-benchmark = { $share }, el tope para familias con subsidio
care-source-benchmark = { $share }: U.S. Department of Health and Human Services, resumen de la regla final de 2024

care-note-basis = Los precios son del cuidado a tiempo completo de un niño o niña, en dólares de ese año, en la mediana; un año tiene { $count } semanas.
care-note-benchmark = La línea del { $share } es el tope federal a lo que los estados pueden cobrar a las familias que reciben un subsidio de cuidado infantil (copagos, 45 CFR 98.45(l)(3), según la regla final de 2024 del Child Care and Development Fund). No limita lo que pagan otras familias.
care-note-surveyed = En { $period } hubo encuesta.
care-note-not-surveyed = En { $period } no hubo encuesta, hasta donde se puede saber: sus precios están en la línea recta que la fuente traza entre encuestas.
care-note-not-told = La fuente no dice en qué años encuestó precios, así que { $period } puede ser uno de ellos o una estimación entre ellos.
care-note-zones = Los condados que traen los mismos precios se toman como una zona de tarifas de la encuesta del estado, y se muestran como uno.
care-note-tiles = Cada condado es un cuadro del mismo tamaño, más o menos donde está; una letra nombra su zona de tarifas.
care-note-moved = { $place } cambió de zona: en { $period } trae los precios de { $other_zone }, antes los de { $zone }.
care-note-moved-means = Allí, una diferencia entre { $earlier } y { $period } es un cambio de zona, no una baja o alza de precios.
care-note-dots = Los puntos llenos son años con encuesta, hasta donde se puede saber; los huecos están en la línea recta que la fuente traza entre encuestas.
care-note-hollow = Hueco: el precio está en una línea recta entre años de encuesta.
care-note-same-year = El ingreso mediano de { LOS($families) } y el precio son del mismo año, cada uno en dólares de ese año.
care-note-county-incomes = Los ingresos por condado disponibles son los de todos los hogares, con niños o sin ellos, y en dólares de { $period }: solo se pueden comparar con los precios de { $period }.
care-note-alphabetical = { disparity-order-name }
care-known-between = en una línea recta entre años de encuesta
care-known-zones = trazado entre los precios de dos zonas de tarifas
care-known-surveyed = de encuesta, o no se sabe

care-bill = En { $place } en { $period }, el { $setting } para { $children } costó cerca de { $figure } al año a los precios medianos.
care-bill-share = En { $place } en { $period }, el { $setting } para { $children } costó cerca de { $figure } al año a los precios medianos, { $share } del ingreso mediano de { LOS($families) } allí ese año ({ $income }).
care-bill-nobody = Elija al menos un niño o niña.
care-bill-no-income = No hay un ingreso mediano cargado para { $place } con el cual compararlo.
care-bill-other-income = No hay un ingreso mediano de { $period } cargado para { $place } con el cual compararlo; el más cercano es de { $earlier }.
care-bill-own = Eso es { $share } de un ingreso de { $income }; { $cap } de él, lo más que un estado puede cobrar a una familia con subsidio de cuidado infantil, sería cerca de { $figure }.
care-bill-own-year = Los precios son de { $period }: compárelos con un ingreso de ese año.
care-wage = Con el salario mínimo del estado de { $period }, { $figure } por hora, pagarlo toma cerca de { $number } semanas de trabajo a tiempo completo ({ $hours } horas por semana), antes de impuestos.
care-wage-source = { $source }, en vigor desde el { $date }.
care-no-incomes-by-race = No hay una tabla del ingreso familiar mediano por raza y etnia cargada, así que aquí no se puede comparar lo que el cuidado cuesta a las familias de cada grupo con lo que ganan.
care-lack-of = Lo que la falta de cuidado infantil cuesta { A($place) } en un año, según lo publicado
care-lack-total = Lo que la falta de cuidado infantil cuesta { A($place) } en un año, según lo publicado: { $printed }
care-lack-by = según lo publica
care-lack-prints = Otras publicaciones de estas cifras
care-lack-source = las fuentes nombradas junto a las cifras
care-lack-column-bears = Quién lo paga
care-lack-column-dollars = Al año
care-lack-column-printed = Como se publicó
care-lack-column-by = Por
care-lack-column-published = Fecha
care-lack-is = Lo que la falta de cuidado infantil cuesta { A($place) } en un año, según informes y noticias. Las cifras son de quienes las publican, no se calculan aquí; cada una está junto a la publicación más exacta de la misma cifra.
care-lack-altogether = En total
care-lack-part = { $who }: { $figure }
care-lack-part-often = { $who }: { $figure }, a menudo publicado como { $other_figure }
care-lack-parts = Las partes suman { $figure }; el total se publica como { $printed }, que las redondea.
care-lack-bar = Una barra con tres partes: { $parts }. { $told }
care-lack-rounded = También publicado:
care-lack-other = Publicado de otra manera:

page-care = Cuidado infantil
page-care-heading = Lo que cuesta el cuidado infantil
page-care-heading-price = Un año de { $care } costó cerca de { $figure } en { $place } en { $period }
page-care-heading-none = No hay un precio de { $care } cargado para { $place } en { $period }
page-care-share = Eso es { $share } del ingreso mediano de { LOS($families) } allí ese año ({ $income }).
page-care-cheaper = Costó menos en { $number } de los otros { $count } estados con un precio.
page-care-cheaper-or = Costó menos en { $number } de los otros { $count } estados (o { $other_place }) con un precio.
page-care-description = Lo que cuesta el cuidado infantil a tiempo completo por edad, tipo, condado y estado, frente a lo que ganan las familias, y lo que cuesta su falta.
page-care-control-place = Lugar
page-care-control-setting = Tipo de cuidado
page-care-control-age = Edad
page-care-control-year = Año
page-care-control-income = Ingreso familiar al año, $
page-care-no-prices = No hay precios de cuidado infantil cargados.
page-care-no-number = “{ $typed }” no es un número de dólares al año.
page-care-family = ¿Cuánto costaría a una familia?
page-care-family-controls = Niños e ingreso de una familia
page-care-part-cost = Costo e ingreso
page-care-part-prices = Por edad y condado
page-care-part-states = Estados
page-care-part-lack = Lo que cuesta su falta
page-care-tabs = Precios
page-care-tabs-counties = Condados
page-care-tab-by-age = Por edad
page-care-tab-over-time = En el tiempo
page-care-tab-of-income = Frente al ingreso
page-care-tab-by-race = Por raza
page-care-tab-counties = Condados
page-care-tab-county-incomes = Condados, del ingreso
page-care-bar-limit = Línea gruesa: { $limit }
page-care-bar-whole = La barra entera: { $figure }
page-care-bar-both = { $child } { $share }, ambos { $other_share }
page-care-bar-said = { $setting }: { $told }
page-care-stories = Noticias que traen estas cifras

## Figures that stories print

claim-differs = Difiere
claim-agrees = Coincide
claim-cannot-be-checked = No se puede verificar
claim-result = { $result }.
claim-checked = { $count ->
    [one] { $count } cifra revisada:
   *[other] { $count } cifras revisadas:
 }
claim-count-differs = { $count ->
    [one] { $count } difiere
   *[other] { $count } difieren
 }
claim-count-agrees = { $count ->
    [one] { $count } coincide
   *[other] { $count } coinciden
 }
claim-count-cannot-be-checked = { $count } sin poder verificarse
claim-list-differs = { $count ->
    [one] { $count } cifra publicada difiere.
   *[other] { $count } cifras publicadas difieren.
 }
claim-list-agrees = { $count ->
    [one] { $count } cifra publicada coincide.
   *[other] { $count } cifras publicadas coinciden.
 }
claim-list-cannot-be-checked = { $count ->
    [one] { $count } cifra publicada no se puede verificar.
   *[other] { $count } cifras publicadas no se pueden verificar.
 }
claim-verbatim = “{ $printed }”
claim-quoted = Entre comillas: las palabras de la noticia. Sin comillas: lo que trae, en breve. Ambas en su idioma.
claim-none = Ninguna de las cifras revisadas.
claim-everyone = { TODOS($people) }
claim-table = { $indicator }{ $by ->
    [none] {""}
    [race] {" "}por raza
    [age] {" "}por edad
    [gender] {" "}por sexo
   *[other] {" "}por grupo
 }
claim-here = Aquí: { $indicator }, { $place }, { $period }: { $figure }.
claim-here-group = Aquí: { $indicator }, { $group }, { $place }, { $period }: { $figure }.
claim-here-rank = Aquí: { $list }, edición { $edition }, { $place }: { $rank }.
claim-compared = Comparado con { $figure }.

claim-why-same = Nuestra cifra, redondeada como se publica, es la misma.
claim-why-not-same = Nuestra cifra, redondeada como se publica, no es la misma.
claim-why-within-bound = Nuestra cifra respeta el límite que se publica.
claim-why-beyond-bound = Nuestra cifra no respeta el límite que se publica.
claim-why-called = La noticia lo llama “{ $called }”, y no lo es.
claim-why-another-print = { $publisher } publica { $printed }, que es más exacto y no se redondea a esto.
claim-why-rounds-another = { $publisher } publica { $printed }, que se redondea a lo mismo.
claim-why-one-is-off = { $publisher } publica { $printed }, con igual exactitud: una de las dos está mal.
claim-why-no-table = Para verificarlo haría falta una tabla que diga { $measure }. No hay ninguna cargada aquí: se muestra como dato de quien lo publica.
claim-why-no-table-unnamed = Para verificarlo haría falta una tabla que tenga “{ $measure }” de { $place }. No hay ninguna cargada aquí: se muestra como dato de quien lo publica.
claim-why-no-number = Para verificarlo haría falta un solo número; la noticia no lo da.
claim-why-which-year = Para verificarlo haría falta el año al que se refiere la noticia. Para { LOS($group) } en { $place } las cifras de aquí cuadran en { $periods }.
claim-why-no-year = Para verificarlo haría falta el año al que se refiere la noticia. Para { LOS($group) } en { $place } las cifras de aquí no cuadran en ningún año.
claim-why-no-period = Para verificarlo haría falta la cifra { DE($period) } para { LOS($group) } en { $place }. La tabla de aquí sobre { $table } ({ $publisher }) va { DE($earlier) } { A($latest) }.
claim-why-only-single = Para verificarlo haría falta la cifra { DE($period) } tomados juntos para { LOS($group) } en { $place }. La tabla de aquí sobre { $table } ({ $publisher }) tiene años sueltos, { DE($earlier) } { A($latest) }.
claim-why-only-together = Para verificarlo haría falta la cifra { DE($period) } por separado para { LOS($group) } en { $place }. La tabla de aquí sobre { $table } ({ $publisher }) tiene varios años tomados juntos, { DE($earlier) } { A($latest) }.
claim-why-no-group = Para verificarlo haría falta la cifra{ $dated ->
    [yes] {" "}{ DE($period) }
   *[no] {""}
 } para { LOS($group) } en { $place }. Las cifras de aquí sobre { $indicator } ({ $publisher }) no tienen ninguna para { LOS($group) }.
claim-why-no-place = Para verificarlo haría falta la cifra{ $dated ->
    [yes] {" "}{ DE($period) }
   *[no] {""}
 } para { LOS($group) } en { $place }. La tabla de aquí sobre { $table } ({ $publisher }) no tiene ninguna para { $place }.
claim-why-no-figure = Para verificarlo haría falta la cifra { DE($period) } para { LOS($group) } en { $place }. La tabla de aquí sobre { $table } ({ $publisher }) no tiene ninguna: { $why }.
claim-why-no-rank = Para verificarlo haría falta el puesto { DE($place) } en la edición { $edition } ({ $list }). No está cargado: ni una publicación de él ni las cifras con las que se calcularía.
claim-why-own-rank = Para verificarlo haría falta otra publicación del puesto { DE($place) } en la edición { $edition } ({ $list }). La de aquí es esta misma, y el puesto calculado aquí es una estimación.
claim-why-own-rank-not-held = Para verificarlo haría falta otra publicación del puesto { DE($place) } en la edición { $edition } ({ $list }). La de aquí es esta misma, y no se puede calcular: no están cargadas las cifras en que se basó la edición { $edition }.
claim-why-own-rank-incomplete = Para verificarlo haría falta otra publicación del puesto { DE($place) } en la edición { $edition } ({ $list }). La de aquí es esta misma, y no se puede calcular: faltan algunas de las cifras que pide.
claim-why-unsure-rank = Para verificarlo haría falta un puesto seguro { DE($place) } en la edición { $edition } ({ $list }). El calculado aquí es una estimación.
claim-why-unsure-rank-not-held = Para verificarlo haría falta un puesto seguro { DE($place) } en la edición { $edition } ({ $list }). El publicado está en duda, y no se puede calcular: no están cargadas las cifras en que se basó la edición { $edition }.
claim-why-unsure-rank-incomplete = Para verificarlo haría falta un puesto seguro { DE($place) } en la edición { $edition } ({ $list }). No se puede calcular aquí: faltan algunas de las cifras que pide.
claim-why-no-inputs = Para verificarlo harían falta las cifras de { $list } en que se basó la edición { $edition }. No están cargadas para { $place }.
claim-why-published-rank = Es el puesto de la Fundación, según lo publica { $publisher }.
claim-why-computed-rank = Calculado aquí con las cifras publicadas: { $rank }.
claim-why-computed-rank-rounded = Calculado aquí con las cifras publicadas: { $rank } ({ $low } a { $high } según el redondeo).
claim-why-input-rank = Según las cifras publicadas { DE($period) }: { $rank }.
claim-why-input-rank-rounded = Según las cifras publicadas { DE($period) }: { $rank } ({ $low } a { $high } según el redondeo).

## News and who works on what

page-news = Noticias
page-news-heading = Archivo de noticias
page-news-heading-checked = { $count ->
    [0] Ninguna de { $all } cifras que traen
    [one] { $count } de { $all } cifras que traen
   *[other] { $count } de { $all } cifras que traen
 } { $which ->
    [some] estas noticias
   *[all] las noticias
 } { $count ->
    [0] difiere
    [one] difiere
   *[other] difieren
 } de los datos
page-news-heading-unchecked = No se revisó ninguna cifra de estas noticias
page-news-title = Noticias sobre { $about }
page-news-description = Noticias sobre el bienestar de la niñez, de qué trata cada una y si sus cifras coinciden con los datos.
page-news-lede = { $agree ->
    [one] { $agree } coincide
   *[other] { $agree } coinciden
 }; { $unchecked } no se pueden verificar
page-news-lede-stories = con los archivos que hay aquí. De { $count ->
    [one] la { $count } noticia
   *[other] las { $count } noticias
 } de la lista, { $printing } { $printing ->
    [one] trae
   *[other] traen
 } una cifra que se buscó.
page-news-all = Todas
page-news-any-date = Cualquier fecha
page-news-undated = Sin fecha
page-news-control-topic = Tema
page-news-control-indicator = Indicador
page-news-control-publisher = Medio
page-news-control-from = Desde
page-news-control-to = Hasta
page-news-control-check = Cifras
page-news-stories = Noticias, de la más reciente a la más antigua
page-news-newest-first = Primero lo más reciente
page-news-story = Noticia
page-news-key-differs = difiere
page-news-key-agrees = coincide
page-news-key-cannot-be-checked = no se puede verificar
page-news-not-checked = ninguna cifra revisada
page-news-none = No hay nada así en el archivo. Elija menos, o busque otras palabras.
page-news-items = { $count ->
    [one] { $count } noticia.
   *[other] { $count } noticias.
 }
page-news-rows = { $first } a { $last } de { $count }
page-news-turn = Más de la lista
page-news-older = Más antiguas
page-news-now = ahora en { $place }:{" "}
page-news-figure = { $figure } ({ $period })
page-news-search = Palabras
page-news-search-hint = en título, resumen, tema
page-news-by-year = Por año
page-news-year = Todo { $period }
page-news-no-month = { $period }, sin mes conocido
page-news-more = Para llevar:
page-news-differing = Cifras que difieren
page-news-all-differing = Las { $count }
page-news-table = Todas las noticias (CSV)
page-news-table-claims = Todas las cifras revisadas (CSV)
page-news-feed = Este archivo como canal (Atom)
page-news-partners = Coaliciones y en qué trabajan

page-partners = Aliados
page-partners-heading = { $count ->
    [one] { $count } coalición y en qué trabaja
   *[other] { $count } coaliciones y en qué trabajan
 }
page-partners-heading-topic = { $count ->
    [one] { $count } coalición trabaja
   *[other] { $count } coaliciones trabajan
 } en { $topic }
page-partners-topic = Tema
page-partners-every-topic = Todos los temas
page-partners-more = Más
page-partners-host = En: { $host }
page-partners-description = Coaliciones por la niñez, en qué trabaja cada una y las cifras cargadas para ello.
page-partners-lede = Quién trabaja en qué, dentro de su propio alcance, junto a las cifras más recientes de { $place }. Una cifra muestra el tema; no mide el trabajo de una coalición.
page-partners-internal = Coaliciones internas
page-partners-internal-is = Dirigidas o alojadas por { $organization }.
page-partners-external = Coaliciones externas
page-partners-external-is = Dirigidas por otros.
page-partners-network = Redes
page-partners-network-is = Unen entre sí a organizaciones que abogan por la niñez.
page-partners-name = { $name } ({ $abbreviation })
page-partners-no-figure = aún sin datos cargados
page-partners-wanted = Aún sin datos cargados. Hace falta: { $wanted }.
page-partners-wanted-also = Aún sin datos cargados para una parte. Hace falta: { $wanted }.
page-partners-no-indicator = Aún sin datos cargados: no trabaja en un indicador particular de este tablero.
page-partners-says = Su propia cifra, de su página: { $printed }.
page-partners-news = Noticias sobre

news-carried = { $publisher }, reproducido por { $carrier }
news-carried-unknown = Medio no indicado, reproducido por { $carrier }
news-as-carried = reproducido por { $carrier }
news-unknown = Medio no conocido
news-also = también en { $carrier }
news-feed-title = Kids Count: noticias sobre el bienestar de la niñez

related-news = En las noticias
related-no-news = Ninguna noticia del archivo trata de esto.
related-all-news = Todas las noticias
related-partners = Quién trabaja en esto
related-no-partners = Ninguna coalición de la lista trabaja en esto por su nombre.
related-about = sobre { $subjects }

review-banner = Cargado de { $files } con un nombre que el catálogo no conoce. Nadie ha revisado qué miden estas cifras, de quiénes, quién las recogió ni si más es mejor o peor: no están en ninguna clasificación, y a ninguna se le llama mejor o peor.
review-heading = Sin revisar: qué puede hacer el personal
review-write = Abra el archivo y averigüe qué indicador es. Si el catálogo tiene ese indicador, escriba un pequeño archivo de texto junto al archivo original:
review-name = Después de “indicator:” va uno de los nombres de { $file }.
review-nearest = Los más cercanos: { $names }.
review-run = Si ninguno lo es, describa primero el indicador en ese archivo. Luego ejecute { $command }.
review-sidecar-indicator = su nombre en el catálogo
review-sidecar-publisher = quién publicó el archivo
review-sidecar-vintage = el día de la descarga, como 2026-03-24

## Figures of one indicator: one figure, what changed, what to keep in mind

figure-part = En { $place } en { $period }, { PARTE($part, $people) } { $did }.
figure-part-were = En { $place } en { $period }, { PARTE($part, $people) } eran { $group }.
figure-count = En { $place } en { $period }, { TANTOS($figure) } { $people } { $did }.
figure-count-alone = En { $place } en { $period } había { TANTOS($figure) } { $people }.
figure-named = En { $place } en { $period }, { $indicator }: { $figure }.
figure-not-reviewed-yet = { $title }: { $figure } en { $place } en { $period }.
figure-none = No hay una cifra de “{ $title }” para { $place }. Está { $why }.
figure-unsure = Sobre la cifra de “{ $title }” para { $place }: { $why }.
figure-by-group-alone = { $title }: las cifras están cargadas por grupo; elija un grupo para verlas.
figure-by-group-alone-in = { $title }, { $place }: las cifras están cargadas por grupo; elija un grupo para verlas.

figure-title-group = { $title }, { $group }
figure-title-unit = { $title }, { $unit }
figure-title-group-unit = { $title }, { $group }, { $unit }
figure-with-series = { $title } ({ $series })
figure-by-race = { $title }, por raza y etnia
figure-marked = { $title } ({ $mark })
figure-everyone = Todos juntos
figure-all-groups = Todos los grupos juntos
figure-each-group = Cada grupo
figure-all-of = Todo

figure-unit-percent = Porcentaje
figure-unit-number = Número
figure-unit-currency = Dólares
figure-unit-rate = Tasa
figure-unit-rate-per-100 = Tasa por cada 100
figure-unit-rate-per-1000 = Tasa por cada 1,000
figure-unit-rate-per-10000 = Tasa por cada 10,000
figure-unit-rate-per-100000 = Tasa por cada 100,000
figure-unit-index = Índice
figure-axis-percent = Porcentaje
figure-axis-percent-of = Porcentaje de { LOS($people) }
figure-axis-number = Número
figure-axis-currency = Dólares de cada año
figure-axis-rate = Tasa
figure-axis-rate-per-100 = Por cada 100
figure-axis-rate-per-1000 = Por cada 1,000
figure-axis-rate-per-10000 = Por cada 10,000
figure-axis-rate-per-100000 = Por cada 100,000
figure-axis-index = Índice

figure-no-earlier = No hay una cifra comparable de cuatro a seis años antes.
figure-people = personas
figure-no-earlier-short = nada comparable cinco años antes
figure-then-same = En { $earlier } también fue { $then }.
figure-then = En { $earlier } fue { $then }.
figure-then-rounding = El redondeo por sí solo podría explicarlo.
figure-moved = En { $earlier } fue { $then }: { $way ->
    [higher] subió
   *[lower] bajó
 }{ $verdict ->
    [better] , lo que es mejor
    [worse] , lo que es peor
   *[neither] {""}
 }.
figure-then-both-rounded = En { $earlier } también fue { $then }, ambas redondeadas.
figure-behind-same = El porcentaje equivale a { TANTOS($number) } { $people } en ambos años.
figure-behind = El porcentaje equivale a { TANTOS($number) } { $people }, { $way ->
    [up] más
   *[down] menos
 } que los { $number_then } de antes; { $verdict ->
    [better] como parte de todos los niños y niñas, eso es mejor
    [worse] como parte de todos los niños y niñas, eso es peor
   *[unknown] no se puede saber si la parte cambió
 }.
figure-behind-otherwise = El porcentaje equivale a { TANTOS($number) } { $people }{ $way ->
    [same] {" "}en ambos años
    [up] , más que los { $number_then } de antes
   *[down] , menos que los { $number_then } de antes
 }, así que no se puede saber si eso es mejor o peor.
figure-sure-clear = { moved-sure-tested }
figure-sure-no-clear-change = { moved-sure-not-significant }
figure-sure-full-count = { moved-sure-full-count }
figure-sure-clear-by-margins = Eso es claro: aquí solo un cambio menor de { $critical } podría ser azar.
figure-sure-no-clear-change-by-margins = Eso podría ser azar, como aquí todo cambio menor de { $critical }.
figure-course = En { $place } desde { $earlier }, según lo publicado: la más alta en { $highest } ({ $high }), la más baja en { $lowest } ({ $low }).
figure-course-periods = { $count } de los años
figure-beside = En { $place } fue { $figure }.
figure-beside-in = En { $place } fue { $figure } en { $period }.
figure-change = { $way ->
    [higher] ↑{" "}
    [lower] ↓{" "}
   *[level] {""}
 }{ $verdict ->
    [same] igual que
    [about-same] casi igual que
    [better] mejor que
    [worse] peor que
    [higher] más alta que
   *[lower] más baja que
 } { $then } en { $earlier }{ $sure ->
    [no-clear-change] , sin cambio claro
   *[told] {""}
 }
figure-change-behind = { $number }, { $way ->
    [up] más
   *[down] menos
 } que { $number_then } en { $earlier }; ambas { $figure }

figure-note-sampled = Las cifras de encuesta se publican sin márgenes de error: por ellas no se puede saber si un cambio o una diferencia pequeña es real.
figure-note-sampled-in-part = De cifras de encuesta sin margen de error nadie puede saber si un cambio o una diferencia pequeña es real.
figure-note-margins = Los márgenes de error están en la tabla, y como bandas donde se trazan puntos o líneas.
figure-note-sampled-and-tested = Las cifras de encuesta se publican sin márgenes de error: si la fuente probó un cambio, se da su veredicto; de otro cambio o diferencia pequeña no se puede saber si es real.
figure-note-dollars = Los dólares son los de cada año: también cambió lo que se compra con ellos.
figure-note-neither = Un número más alto o más bajo aquí no es bueno ni malo por sí solo.
figure-not-reviewed = sin revisar
figure-note-not-reviewed = Sin revisar: cargado de { $files } con un nombre que el catálogo no conoce. Nadie ha revisado qué miden las cifras, de quiénes, quién las recogió ni si más es mejor o peor.

figure-corrected = { $place }, { $period }: { $figure }, publicada como { $printed }. { $why }
figure-corrected-of = { $place }, { $period }, { $group }: { $figure }, publicada como { $printed }. { $why }
figure-corrected-note = * Corregida: { $sentence }
figure-corrected-more = * Hay { $count } más corregidas; la página de datos las enumera.
figure-printed-nothing = nada

## Why a figure is missing

missing-published = ninguna cifra
missing-suppressed = retenida por la fuente
missing-suppressed-where = retenida por la fuente: { $why }
missing-where = cuando
missing-low-events = retenida por la fuente: muy pocos casos
missing-not-available = no recogida
missing-not-reported = no recogida
missing-not-collected-printed = no recogida; la fuente publica “{ $printed }”
missing-not-comparable = no comparable, según la fuente
missing-below-threshold = publicada solo como muy pequeña
missing-below = publicada solo como menos de { $figure }
missing-error-in-source = con un error en la fuente
missing-empty = dejada en blanco por la fuente
missing-not-loaded = fuera de los archivos cargados aquí
missing-not-loaded-held = fuera de los archivos cargados aquí, que tienen { $held }
missing-not-loaded-by-group = fuera de las tablas de todos juntos cargadas aquí, solo en las de grupos
missing-not-loaded-period = fuera de los archivos cargados aquí, que no tienen cifras de { $period }
missing-not-loaded-kind = fuera de los archivos cargados aquí: “{ $title }” por { $kind } la tendría, si la fuente ({ $publisher }) tiene esa tabla
missing-not-yet = aún sin publicar: el { $day }, cuando se descargó su archivo, la cifra más reciente era de { $period }
missing-of-column = { $column }: { $why }
missing-both = { $why }; { $other_why }
missing-rank-edition = fuera de los archivos cargados aquí, que no tienen las cifras en que se basó la edición { $edition }
missing-rank-inputs = de las { $needed } cifras que pide, { $known ->
    [one] está disponible { $known }
   *[other] están disponibles { $known }
 }; { $inputs }
missing-rank-input = “{ $title }” de { $period } está { $why }
missing-rank-others = { $count ->
    [one] falta otra más
   *[other] faltan otras { $count }
 }
missing-rank-table = { $why }; la tabla de la fuente ({ $publisher }) la tendría
missing-rank-printed = fuera de los archivos cargados aquí ({ $files })
missing-rank-doubtful = en duda, y por eso sin número en los archivos
missing-price = fuera de los archivos cargados aquí: { $files } { $count ->
    [one] no tiene
   *[other] no tienen
 } un precio de este cuidado allí en { $period }
missing-price-ever = fuera de los archivos cargados aquí: { $files } { $count ->
    [one] no tiene
   *[other] no tienen
 } un precio de allí
missing-income-dollars = fuera de los archivos cargados aquí en dólares de { $period }
missing-held-states = { $count ->
    [50] los 50 estados
    [one] { $count } estado
   *[other] { $count } estados
 }
missing-held-nation = la nación
missing-held-counties = { $count ->
    [one] { $count } condado
   *[other] { $count } condados
 }
missing-held-others = { $count ->
    [one] { $count } lugar más pequeño
   *[other] { $count } lugares más pequeños
 }
missing-of = { $title } ({ $why })
missing-not-shown = No se muestra: { $named }.
missing-places = { $count ->
    [one] { $count } lugar
   *[other] { $count } lugares
 }
column-why-none = Por qué no hay

status-published = hay una cifra publicada
status-suppressed = retenida por la fuente: demasiado incierta, o muy pocos casos para mostrarla
status-low-events = retenida por la fuente: muy pocos casos para una cifra confiable
status-not-available = no recogida: la fuente no tiene una cifra de ese lugar o grupo, y publica N.A. o algo parecido
status-not-reported = no recogida: nadie la informó a la fuente, que publica N.R. o algo parecido
status-not-comparable = omitida por la fuente porque no se puede comparar
status-below-threshold = publicada solo como menos de un límite, que está en high
status-error-in-source = un error en la hoja de la fuente
status-empty = dejada en blanco por la fuente

## What a screen reader hears of a chart

alt-dots = { $sentence } Un gráfico con un punto por fila: { $dots }.
alt-none-missing = { $sentence } { $missing }
alt-dots-missing = { $sentence } Un gráfico con un punto por fila: { $dots }. { $missing }
alt-dot = { $title } { $figure }
alt-lines = { $sentence } Un gráfico de líneas en el tiempo: { $lines }.
alt-course = { $lines }.
alt-line = { $title }, { $then } en { $earlier } y { $figure } en { $period }
alt-map = { $sentence } Un mapa de { $count ->
    [one] { $count } cuadro
   *[other] { $count } cuadros
 }.
alt-map-missing = { $sentence } Un mapa de { $count ->
    [one] { $count } cuadro
   *[other] { $count } cuadros
 }, { $without } sin cifra.

alt-outlines = { $sentence } Un mapa de { $count ->
    [one] un contorno
   *[other] { $count } contornos
 } de { $kind ->
    [county] condados
   *[other] ciudades
 }{ $without ->
    [0] .
   *[other] , { $without } sin cifra.
 }

## Charts of one indicator: over time, between places, on a map

column-period = Período
column-year = Año
column-place = Lugar
column-group = Grupo
column-number = Número

trend-title = { $title }, { $place }, en el tiempo
apart-clear = Según los márgenes de error, la diferencia con { $place } es clara para { $places }.
apart-cannot-tell = Por las cifras publicadas, { $places } no se { NUMERO($places) ->
    [one] puede
   *[other] pueden
 } distinguir { DE($place) }.
apart-no-rule = No se publica un margen de error con el cual probar { A($places) }.
apart-many = Según los márgenes de error, { $clear } de { $count } diferencias con { $place } son claras, en una prueba lo bastante estricta para tantas; las otras no se pueden distinguir por las cifras publicadas.
trend-gap-years = sin cifras entre medio
trend-gap-length = períodos de otra duración
trend-gap-overlap = períodos que comparten años
trend-note-series = { $series }: { $why }
trend-note-leading = Desde { $period }: { $why }
trend-note-pooled = Un promedio de varios años está en su último año; ninguna línea une dos que comparten años, porque no se pueden comparar.
trend-note-school-year = Un año escolar está en el año en que termina.

comparison-title = { $title }, { $period }
comparison-title-places = { $title }, { $period }: { $count ->
    [one] { $count } lugar
   *[other] { $count } lugares
 }
comparison-title-groups = { $title }, por { $breakdown }, { $place }, { $period }
comparison-none = { $title } en { $period }: ninguno de estos lugares tiene una cifra que se pueda mostrar.
comparison-none-ever = { $title }: ninguno de estos lugares tiene una cifra que se pueda mostrar.
comparison-one = { $title } en { $period }: { $place }, { $figure }.
comparison-same = { $title } en { $period }: { $figure } en cada uno de los { $count } lugares mostrados.
comparison-places = { $title } en { $period }: de los { $count } lugares mostrados, la cifra más baja es la { DE($lowest) } ({ $low }), la más alta la { DE($highest) } ({ $high }).
comparison-no-groups = No hay cifras por { $breakdown } cargadas para { $place }.
comparison-groups-withheld = No se puede mostrar ninguna cifra por { $breakdown } para { $place }: la tabla dice por qué.
comparison-groups = { $title }, { $place }, { $period }, por { $breakdown }: de { $low } ({ $lowest }) a { $high } ({ $highest }).
comparison-groups-counted = { $title }, { $place }, { $period }, por { $breakdown }: { $count ->
    [one] { $count } grupo
   *[other] { $count } grupos
 }.
comparison-by-place = lugar

map-title = { $title }, por estado, { $period }
map-others = Otros estados
map-none = { $title } en { $period }: ningún estado tiene una cifra que se pueda mostrar.
map-none-ever = { $title }: ningún estado tiene una cifra que se pueda mostrar.
map-one = { $title } en { $period }: { $figure } en { $place }, el único estado con una cifra.
map-span = { $title } en { $period }: de { $low } a { $high } en los { $count } estados con una cifra.
map-finding = { $title } en { $period }: { $figure } en { $place }; { $lower ->
    [0] ningún estado tiene
    [one] un estado tiene
   *[other] { $lower } estados tienen
 } una cifra más baja, { $same ->
    [0] ninguno
   *[other] { $same }
 } la misma, { $higher ->
    [0] ninguno
   *[other] { $higher }
 } una más alta.
place-map-title = { $title }, { $kind ->
    [county] por condado
    [congressional-district] por distrito del Congreso
    [house-district] por distrito de la Cámara
    [senate-district] por distrito del Senado
   *[other] por ciudad
 }, { $place }, { $period }
place-map-none = { $title } en { $period }: { $kind ->
    [county] ningún condado
    [congressional-district] ningún distrito del Congreso
    [house-district] ningún distrito de la Cámara
    [senate-district] ningún distrito del Senado
   *[other] ninguna ciudad
 } { DE($place) } tiene una cifra que se pueda mostrar.
place-map-none-ever = { $title }: { $kind ->
    [county] ningún condado
    [congressional-district] ningún distrito del Congreso
    [house-district] ningún distrito de la Cámara
    [senate-district] ningún distrito del Senado
   *[other] ninguna ciudad
 } { DE($place) } tiene una cifra que se pueda mostrar.
place-map-one = { $title } en { $period }: { $figure } en { $lowest }, { $kind ->
    [county] el único condado
    [congressional-district] el único distrito del Congreso
    [house-district] el único distrito de la Cámara
    [senate-district] el único distrito del Senado
   *[other] la única ciudad
 } { DE($place) } con una cifra.
place-map-same = { $title } en { $period }: { $figure } en { $kind ->
    [county] cada uno de los { $count } condados
    [congressional-district] cada uno de los { $count } distritos del Congreso
    [house-district] cada uno de los { $count } distritos de la Cámara
    [senate-district] cada uno de los { $count } distritos del Senado
   *[other] cada una de las { $count } ciudades
 } { DE($place) } con una cifra.
place-map-span = { $title } en { $period }, de { $kind ->
    [county] los { $count } condados
    [congressional-district] los { $count } distritos del Congreso
    [house-district] los { $count } distritos de la Cámara
    [senate-district] los { $count } distritos del Senado
   *[other] las { $count } ciudades
 } { DE($place) } con una cifra: de { $low } ({ $lowest }) a { $high } ({ $highest }).
place-map-of = { $count } de ellos
place-map-kind = { $kind ->
    [county] Condados
    [congressional-district] Distritos del Congreso
    [house-district] Distritos de la Cámara
    [senate-district] Distritos del Senado
   *[other] Ciudades
 }
place-map-column = { $kind ->
    [county] Condado
    [congressional-district] Distrito del Congreso
    [house-district] Distrito de la Cámara
    [senate-district] Distrito del Senado
   *[other] Ciudad
 }
place-map-note-darker = Más oscuro es más alto: un quinto de los lugares en cada tono. Un borde de rayas: no hay cifra, y la tabla dice por qué.
place-map-note-whole = { $kind ->
    [town] La línea gruesa es el distrito. Cada cifra es la de toda la ciudad, también si una parte queda fuera.
   *[other] La línea gruesa es la ciudad. Cada cifra es la de todo el distrito, también si una parte queda fuera.
 }
place-map-note-small = { $places }: demasiado pequeño para trazarse; la tabla tiene la cifra.
place-map-note-lines = { $kind ->
    [county] Líneas de los condados: U.S. Census Bureau, 2017, simplificadas.
    [congressional-district] Líneas del Congreso 118, que este estado tiene también en el 119: U.S. Census Bureau, 2022, o MassGIS, simplificadas.
   *[other] Líneas de las ciudades, 2020, y de los distritos, 2021: MassGIS, simplificadas.
 } Están un poco movidas, así que no sirven para hallar el distrito de una dirección.
map-note-darker = Más oscuro es más alto: un quinto de los lugares en cada tono. Un guion: no hay cifra, y la tabla dice por qué.
map-note-cut = Donde un cuadro tiene una esquina cortada, el margen de error alcanza cifras de otro tono, así que el lugar podría estar en ese.
native-axis = { $axis }. Líneas finas: el margen de error del 90%
map-key-cut = Esquina cortada: podría ser de otro tono
map-could-be = { $sentence }; su margen de error alcanza cifras de otro tono

## Charts of gaps: their titles, notes and tables

disparity-title = { $title }, por raza y etnia, { $place }, { $period }
disparity-order-name = Los grupos están en orden alfabético.
disparity-order-rate = Los grupos están por su cifra, primero la más alta.
disparity-order-size = Los grupos están según cuántas personas tienen, primero el más grande, si se sabe.
disparity-by-name = nombre
disparity-by-rate = cifra
disparity-by-size = número de personas
disparity-reading = Marca grande: { $place }, con { $sampled ->
    [yes] su intervalo del 90%
   *[no] lo que permite el redondeo de la cifra publicada, si es tan ancho que se ve
 }. Líneas finas: el mismo grupo en los otros { $kind ->
    [county] condados del estado
   *[state] estados
 }.
disparity-reading-line = Línea de puntos: { $reference }.
disparity-the-reference = la referencia
disparity-from-reference = { $points } de diferencia
disparity-target = meta
disparity-overall = tasa general
disparity-the-overall = la tasa general
disparity-reference = referencia
disparity-margin = ± { $figure }
disparity-column-margin = Margen del 90%
trend-column-margin = Margen del 90%, { $place }
disparity-column-gap = Brecha
disparity-column-ratio = Razón
disparity-column-sure = Qué tan segura
disparity-column-behind = { $better ->
    [lower] Menos
   *[higher] Más
 } con la misma tasa
disparity-column-behind-yearly = { $better ->
    [lower] Menos
   *[higher] Más
 } al año con la misma tasa

disparity-trend-title = { $title }, por raza y etnia, { $place }: { $lines ->
    [gap] la brecha
    [ratio] la razón
   *[rate] la tasa de cada grupo
 } en el tiempo
disparity-trend-rate = la tasa de cada grupo
disparity-trend-gap = la brecha
disparity-trend-ratio = la razón
disparity-trend-how-rate = Una línea se corta cuando un año no tiene una cifra que se pueda mostrar.
disparity-trend-how-gap = Por encima de 0, el grupo está peor que la referencia de ese año. Una línea se corta cuando un año no tiene una brecha que se pueda indicar.
disparity-trend-how-ratio = En 1, un grupo está a la par de la referencia de ese año. Una línea se corta cuando el redondeo deja la razón demasiado abierta para indicarla, o no hay cifra.
disparity-trend-axis-ratio = Veces { $reference }
disparity-trend-axis-gap = { $unit } de diferencia con { $reference }
disparity-trend-points = Puntos porcentuales

## Where figures come from, and how much is loaded

origin-cell = celda { $cell }
origin-row = fila { $row }
origin-sheet-cell = hoja { $sheet }, celda { $cell }
origin-sheet-row = hoja { $sheet }, fila { $row }
source-from = , con datos de
origin-printed-by = según lo publica { $publisher }
origin-sentence = { $what }: { $file }, { $where }, se lee { $printed }
origin-price = { $title }, precio por semana
origin-no-publisher = fuente no nombrada ({ $file })
origin-not-reviewed = { $publisher }, { $mark }
coverage-states = { $low } a { $high } estados
coverage-words = { $title }: { $years }; { $count ->
    [one] { $count } estado
   *[other] { $count } estados
 } en { $period }.
loaded-from = Cargado de { $files }: { $extent }.
loaded-extent = { $count ->
    [one] { $count } lugar
   *[other] { $count } lugares
 }, { $years }
loaded-extent-by = { $count ->
    [one] { $count } lugar
   *[other] { $count } lugares
 }, { $years }, por { $breakdown }
loaded-and-by = { $breakdown } y por { $other_breakdown }

## Pages: all indicators, one indicator, gaps, one gap

query-no-kind = No hay un tipo de gráfico “{ $asked }”; hay { $listed }.
query-no-chart = No hay un gráfico { $kind } de “{ $asked }”.
query-no = Aquí no hay { $part ->
    [peers] un estado
    [compare] un lugar
    [by] un desglose
    [show] una vista
    [place] un lugar
    [period] un período
    [year] un año
    [edition] una edición
    [domain] un área
    [group] un grupo
    [unit] una unidad
    [reference] una referencia
    [order] un orden
    [lines] unas líneas
    [age] una edad
    [setting] un tipo de cuidado
    [topic] un tema
    [indicator] un indicador
    [publisher] un medio
    [check] una revisión
    [from] un comienzo
    [to] un final
   *[other] { $part }
 } { $asked }
query-near = { $sentence }; hay { $listed }{ $form ->
    [percent] {" "}o una fracción como 0.10
    [number] {" "}o un número como 5
   *[none] {""}
 }.
query-instead = { $sentence }; en su lugar se muestra { $title }.
query-alone = { $sentence }.
query-most = Se muestran hasta { $count } más; son los primeros.
query-not-at-home = Esto no está aquí para { $place }; en su lugar se muestra { $other_place }.
query-not-held = { $place } no tiene de esto nada que se pueda mostrar aquí; { $count ->
    [one] lo tiene { $other_place }
   *[other] lo tienen otros { $count } lugares, como { $other_place }
 }.
query-not-held-shown = { $place } no tiene de esto nada que se pueda mostrar aquí; en su lugar se muestra { $other_place }.

page-domain = Área
page-topic = Tema
page-place = Lugar
page-period = Período
page-group = Grupo
page-unit = Unidad
page-indicator = Indicador
page-year = Año
not-found-path = No hay una página en { $path }.
not-found-meant = Lo que encuentra “{ $words }”
not-found-near = Lo más cercano
not-found-pages = Las páginas
page-not-found = No se encontró
page-know = Lo que hay que saber
page-know-measures = Qué mide.
page-know-universe = A quién se cuenta.
page-know-universe-is = { $universe }.

page-indicators-name = Indicadores
page-indicators-heading = { $needed ->
    [one] { $needed } indicador
   *[other] { $needed } indicadores
 }, { $known } con una cifra de { $place }
page-indicators-description = Todos los indicadores por área, con su cifra más reciente, su lugar entre los estados y lo que cambió.
page-indicators-moved = { $gained } mejoraron y { $lost } empeoraron en unos cinco años, más de lo que el azar podría explicar.
page-indicators-held = Hay { $count } por raza y etnia.
page-indicators-held-ranked = Hay { $count } por raza y etnia; { $needed } son los que clasifican a los estados (◆).
page-indicators-find = Buscar
page-indicators-find-hint = pobreza, escuela, ingreso
page-indicators-show = Mostrar
page-indicators-show-all = Todo
page-indicators-show-race = Por raza y etnia
page-indicators-show-ranked = De la clasificación { $edition }
page-indicators-count = { $count ->
    [one] { $count } indicador
   *[other] { $count } indicadores
 }
page-indicators-left = { $count } de { $needed } indicadores
page-indicators-beside = { $place } junto a la nación y los estados, por área
page-indicators-beside-nation = { $place } junto a los estados, por área
page-indicators-key = Punto: { $place }. Rayas: los estados en el mismo año, más altas donde más tienen esa cifra. Triángulo: Estados Unidos. Izquierda es mejor, o más bajo donde nada lo es. Líneas: continua { $place }, de rayas Estados Unidos, cada una con su escala. ◆ de la clasificación.
page-indicators-key-nation = Triángulo: Estados Unidos. Rayas: los estados en el mismo año, más altas donde más tienen esa cifra. Izquierda es mejor, o más bajo donde nada lo es. Cada línea tiene su escala. ◆ de la clasificación.
page-indicators-table = Todos los indicadores por área
page-indicators-column-held = Años que hay
page-indicators-column-groups = Grupos
page-indicators-unit = , { $unit }
page-indicators-ranked = de la clasificación
page-indicators-by-race = por raza
page-indicators-not-by-race = no
page-indicators-number = un número, no una tasa
page-indicators-groups-alone = solo por grupo
page-indicators-no-figure = sin cifra
page-indicators-not-reviewed = Sin revisar
page-indicators-not-reviewed-why = Cargados con los nombres de sus archivos, que el catálogo no conoce. No están en ninguna clasificación ni brecha hasta que el personal diga qué miden.
page-indicators-none = Ningún indicador se llama o se define con estas palabras.
page-indicators-search = Buscar también lugares y noticias
page-indicators-sources = Fuente: { $publishers }, nombradas en cada página
page-indicators-note-earlier = Unos cinco años: la cifra más reciente junto a una de período igual de largo, sin traslape, de cuatro a seis años antes, sin nueva definición entre medio.
page-indicators-note-held = Años que hay: el primero y el último de cualquier lugar. Por raza: hay tasas por raza y etnia, de algún lugar y año.
page-indicators-hand = Para entregar:
page-indicators-hand-table = Todos los indicadores (CSV)
page-indicators-hand-brief = Resumen de una página (PDF)
page-indicators-hand-sources = Cada archivo y cifra

page-indicator-name = Indicador
page-indicator-description = Un indicador en el tiempo, entre los estados, en un mapa y por grupo.
page-indicator-compared = Comparado con
page-indicator-no-other = ningún otro lugar
page-indicator-add = + { $place }
page-indicator-take-away = − { $place }
page-indicator-views = Formas de verlo
page-indicator-time = En el tiempo
page-indicator-states = Estados
page-indicator-map = Mapa
page-indicator-inside = { $kind ->
    [county] Condados
    [town] Ciudades
   *[other] Distritos
 }
page-indicator-race = Por raza y etnia
page-indicator-by = Por { $breakdown }
page-indicator-gap-more = Brecha, razón, en el tiempo y otros estados
page-fresher = Cifras más recientes por raza y etnia, { $when }: { $title }
page-indicator-groups-alone = Estas cifras están cargadas solo por grupo.
page-indicator-what = Qué es
page-indicator-more = Más sobre este indicador
page-indicator-of-domain = Junto a él
page-indicator-of-domain-more = Más de { $domain } en { $place }
page-indicator-of-place = Todos los indicadores { DE($place) }
page-indicator-good = { $better ->
    [lower] Más bajo es mejor.
    [higher] Más alto es mejor.
   *[neither] Ni más ni menos es bueno por sí solo.
 }
page-indicator-know-measures = Mide
page-indicator-know-counts = Cuenta
page-indicator-know-good = Qué sentido es bueno
page-indicator-know-source = Fuente
page-indicator-know-withheld = Qué se retiene
page-indicator-know-groups = Grupos
page-indicator-know-differs = En qué difiere
page-indicator-know-printed = “{ $printed }” en la tabla
page-indicator-collected = Recogido por{" "}
page-indicator-published = ; publicado por { $publisher }.

page-disparities-name = Disparidades
page-disparities-clear = { $count ->
    [0] Ninguna de { $needed } brechas
   *[other] { $count } de { $needed } brechas
 } entre grupos { $count ->
    [0] es clara
    [one] es clara
   *[other] son claras
 } en { $place }
page-disparities-description = Todos los indicadores por raza y etnia: qué tan amplia y qué tan segura es la brecha.
page-disparities-widest = La más amplia { $recent ->
    [yes] en cifras de { $year } o después
   *[no] de ellas
 }: { $sentence }
page-disparities-none = No hay cifras por raza cargadas aquí.
page-disparities-sort-by = Primero
page-disparities-reference = Medidas contra
page-disparities-reference-best = la mejor de los grupos más grandes
page-disparities-reference-lowest = la mejor de todos los grupos
page-disparities-sort-sure = las brechas más seguras
page-disparities-sort-gap = las brechas más amplias
page-disparities-sort-ratio = las razones más altas
page-disparities-sort-behind = más personas
page-disparities-sorted-sure = Primero están las brechas claras, luego los conteos de todos, luego lo que ningún margen prueba y luego lo que no se puede saber por las cifras publicadas. Entre estas, las cifras recientes van antes que las que tienen más de tres años que la más reciente aquí, cada vez primero la más amplia.
page-disparities-sorted-gap = Primero están las brechas más amplias, se sepa lo que se sepa de ellas: un punto es uno de 100, para que las tasas por 1,000 estén donde corresponde.
page-disparities-sorted-ratio = Primero están las razones más altas; algo poco frecuente puede tener una razón alta y una brecha pequeña.
page-disparities-sorted-behind = Primero están las brechas con más personas detrás; si no se publica un número, al final. Estos números se traslapan y no se pueden sumar.
page-disparities-spoken = { $count ->
    [one] { $count } indicador
   *[other] { $count } indicadores
 } por raza en { $place }, por orden de { $sort }.

page-gaps-title = Todos los indicadores por raza y etnia
page-gaps-first-sure = Primero las brechas más seguras.
page-gaps-first-gap = Primero las brechas más amplias.
page-gaps-first-ratio = Primero las razones más altas.
page-gaps-first-behind = Primero las brechas con más personas detrás.
page-gaps-reading = Cada línea va de cero a la tasa del grupo más alto; la parte oscura es la brecha entre los dos grupos que están debajo.
page-gaps-hollow = hueco: { $group }
page-gaps-several = Lo que está en varias filas es de varias tablas: otros años, fuentes o grupos, así que los grupos más distantes pueden ser otros.
page-gaps-head-indicator = Indicador
page-gaps-head-rates = Tasas de los grupos
page-gaps-head-gap = Brecha y razón
page-gaps-head-behind = Con la misma tasa
page-gaps-head-moved = la brecha antes
page-gaps-clear = Brechas claras ({ $count })
page-gaps-clear-is = con 90% de confianza o más
page-gaps-full-count = Conteos completos ({ $count })
page-gaps-full-count-is = se cuenta a todos, así que son reales
page-gaps-no-rule = Sin margen de error ({ $count })
page-gaps-no-rule-is = no se publica ninguno con el cual probarlas
page-gaps-cannot-tell = No se puede saber ({ $count })
page-gaps-cannot-tell-is = el azar podría explicarlas
page-gaps-not-stated = Sin brecha indicada ({ $count })
page-gaps-not-stated-is = cada fila dice por qué
page-gaps-old = { $period }, { $years } años atrás
page-gaps-not-shown = { $count } sin mostrar
page-gaps-pair = { $group } { Y($other_group) }
page-gaps-none = sin brecha
page-gaps-no-number = sin número
page-gaps-caveat = “Sin mostrar” cuenta grupos sin cifra aquí; la página de cada indicador los nombra con la razón.
page-gaps-years-behind = Los años de atraso se cuentan desde las cifras más recientes de cualquier indicador aquí, si son más de tres.
page-gaps-ratio-between = Si una razón tiene dos números, el redondeo deja abierto en qué punto entre ellos está.
page-gaps-sentences = En oraciones

page-disparity-name = Por raza
page-disparity-description = Un indicador por raza y etnia: la brecha, qué tan segura es, qué hay que saber.
page-disparity-reference = Comparar con
page-disparity-order = Ordenar por
page-disparity-lines = En el tiempo
page-disparity-each = Cada grupo en { $place } (marca grande) y en los otros { $kind ->
    [county] condados
   *[state] estados
 } (líneas finas)
page-disparity-once = En el tiempo: un solo período
page-disparity-indicator = El indicador mismo
page-disparity-all = Todas las brechas en { $place }
page-disparity-others = { $count } más por raza
page-disparity-target = una meta de { $target }
page-disparity-know-told = Qué se puede saber.
page-disparity-know-ratio = Brecha y razón.
page-disparity-know-cause = No se sugiere ninguna causa.
page-disparity-groups = Los grupos, en palabras de la fuente:
page-disparity-group-words = : { $words }

## The page of the data

page-data-name = Datos
page-data-heading = { $count ->
    [one] { $count } archivo tiene
   *[other] { $count } archivos tienen
 } { $figures } cifras; { $which ->
    [all] se guardan todas
   *[some] se guardan todas menos { $reported }
 }
page-data-heading-origin = Dónde se publicó cada cifra: { $title }
page-data-description = De dónde viene cada cifra, tablas para descargar, cobertura, archivos, diccionario.
page-data-choose = Elija un indicador
page-data-version = Versión de datos { $version }, hecha el { $day }.
page-data-of-version = Estas son las celdas de la versión { $version }, con la que se hizo la gráfica fija. Ya hay cifras más nuevas.
page-data-of-today = La versión { $version } ya no se guarda: estas son las celdas de las cifras más nuevas.
page-data-spoken = { $count ->
    [one] { $count } cifra con su celda.
   *[other] { $count } cifras con sus celdas.
 }
page-data-nothing = nada
page-data-not-named = no indicado
page-data-unknown = no se sabe

page-data-origin = Las cifras y sus celdas
page-data-origin-how = Elija un indicador, luego un lugar, un período y un grupo: cada cifra se da con su archivo, su hoja, su celda y lo que allí se lee.
page-data-origin-lede = Cada cifra con su archivo, su hoja, su celda y lo que allí se lee.
page-data-origin-none = Esta dirección no pide ninguna cifra de las tablas publicadas.
page-data-origin-first = { $sentence }.
page-data-origin-table = Cifras y sus celdas
page-data-origin-figure = Cifra
page-data-origin-shown = Como se muestra
page-data-origin-printed = Como se publicó
page-data-origin-file = Archivo
page-data-origin-where = En qué parte
page-data-origin-by = Publicada por
page-data-origin-publisher = { $publisher }; descargada el { $day }
page-data-origin-more = { $count } más: elija un período o un grupo.

page-data-tables = ¿Qué se puede descargar?
page-data-tables-count = { $count } tablas completas, en CSV y Parquet
page-data-tables-caption = Tablas para descargar
page-data-tables-how = CSV se abre en Excel; Parquet en pandas, R y DuckDB. Las tablas están en inglés. Dé crédito a la fuente que nombra el archivo de cada fila; estos son los términos de aquellas cuyas cifras tienen las tablas:
page-data-tables-csv = CSV
page-data-tables-parquet = Parquet
page-data-tables-table = Tabla
page-data-tables-rows = Filas
page-data-tables-as = Archivos
page-data-tables-file = { $table } como { $form }

page-data-years = ¿Qué años hay?
page-data-years-count = { $count ->
    [one] { $count } indicador
   *[other] { $count } indicadores
 }, { $earlier } a { $latest }
page-data-years-how = Una franja tiene un color más fuerte donde más de los 50 estados tienen una cifra; varios años juntos están en el último.

page-data-fresh = ¿Están al día las cifras?
page-data-fresh-count = { $count ->
    [0] Nada está atrasado respecto a una fuente con día de publicación conocido
    [one] { $count } indicador está atrasado respecto a su fuente
   *[other] { $count } indicadores están atrasados respecto a su fuente
 }
page-data-fresh-how = Las cifras más recientes que hay de cada indicador, junto a lo que se espera que su fuente ya haya publicado. Los días se esperan según años anteriores, salvo que digan que están anunciados. Quien mantiene este tablero puede traer lo que falta.
page-data-fresh-table = Lo mismo como tabla (CSV)
page-data-fresh-caption = Las cifras y sus fuentes
page-data-fresh-figures = Cifras
page-data-fresh-source = Fuente
page-data-fresh-held = Lo más reciente
page-data-fresh-due = En la fuente
page-data-fresh-next = Próxima publicación
page-data-fresh-behind = falta aquí { $year }
page-data-fresh-announced = anunciada para el { $day }
page-data-fresh-expected = se espera cerca del { $day }
page-data-fresh-newest = nada más reciente que { $year }
page-data-fresh-sources = Lo que hay que saber de las fuentes
page-data-fresh-health = { $source }: { $health ->
    [late] con atraso.
    [method-changed] ha cambiado su método.
    [discontinued] termina.
   *[current] al día.
 }
page-data-fresh-note = { $note } (Anotado el { $day }.)

page-data-files = ¿Qué archivos se leyeron?
page-data-files-count = { $count ->
    [one] { $count } archivo
   *[other] { $count } archivos
 }; { $figures } cifras leídas, { $kept } guardadas, { $reported } informadas abajo
page-data-files-caption = Archivos que leyó la última construcción
page-data-files-file = Archivo
page-data-files-publisher = Fuente
page-data-files-kind = Qué es
page-data-files-downloaded = Descargado
page-data-files-read = Cifras leídas
page-data-files-kept = Guardadas
page-data-files-reported = Informadas

page-data-corrections = ¿Qué corrigió una persona?
page-data-corrections-count = { $count ->
    [one] { $count } cifra
   *[other] { $count } cifras
 }
page-data-corrections-how = Estas cifras no se muestran como las publican sus fuentes. Un asterisco marca cada una en sus gráficos y tablas.
page-data-corrections-of = { $title }:{" "}
page-data-corrections-list = Cifras corregidas

page-data-problems = ¿Qué se apartó, y por qué?
page-data-problems-none = Nada: se leyó y se guardó cada cifra de cada archivo
page-data-problems-lines = { $count ->
    [one] { $count } línea
   *[other] { $count } líneas
 }
page-data-problems-first = Se muestran las primeras { $number }, como las escribió en inglés el programa que las leyó.
page-data-problems-all = Todas (CSV)
page-data-problems-list = Lo que una persona debe saber de los archivos
page-data-problems-row = { $file }, fila { $row }
page-data-problems-severity = { $severity ->
    [error] error
    [warning] aviso
   *[note] nota
 }
page-data-problems-figures = { $count ->
    [one] { $count } cifra
   *[other] { $count } cifras
 }

page-data-dictionary = ¿Qué tiene cada columna?
page-data-dictionary-count = { $number } columnas de { $count } tablas
page-data-dictionary-units = Las unidades son { $units }. Un porcentaje es una fracción de 0 a 1. Una cifra se conoce por indicador, serie, lugar, desglose, grupo, período y unidad. Las tablas mismas están en inglés.
page-data-dictionary-column = Columna
page-data-dictionary-type = Tipo
page-data-dictionary-holds = Qué tiene
page-data-dictionary-table = { $table }: { $description }
page-data-dictionary-columns = Columnas de { $table }
page-data-dictionary-status = Qué dice un estado

## Ranks: a state's place in a list of an edition

rank-list-overall = En general
rank-overall = en general
rank-in = en { $name }
rank-edition = edición { $edition }
rank-quoted = “{ $title }”

rank-of-states = { $place } ocupa el puesto { $rank } de { $count } estados { $list } (edición { $edition }).
rank-of-states-noted = { $place } ocupa el puesto { $rank } de { $count } estados { $list } ({ $note }; edición { $edition }).
rank-of-states-printed = { $place } ocupa el puesto { $rank } de { $count } estados { $list }, según { $publisher } (edición { $edition }).
rank-none = { $place } no tiene puesto { $list } en la edición { $edition }: de las { $needed } cifras que pide, { $known ->
    [one] está disponible { $known }
   *[other] están disponibles { $known }
 }; { $titles } no lo { $count ->
    [one] está
   *[other] están
 }, y un puesto las necesita todas.
rank-none-printed = { $place } no tiene puesto { $list } en la edición { $edition }: solo hay puestos publicados por una fuente con nombre, y ninguno para { $place }.
rank-none-doubtful = { $place } no tiene puesto { $list } en la edición { $edition }: solo hay puestos publicados, y el { DE($place) } está en duda.
rank-not-ranked = { $place } no se clasifica: la lista es de los { $count } estados.

rank-noted = { $rank } ({ $note })
rank-note-estimate = estimación, { $count ->
    [one] falta un indicador
   *[other] faltan { $count } indicadores
 }
rank-note-sure = como sea que se redondeen las cifras
rank-note-rounding = { $low } a { $high } según el redondeo
rank-doubtful = { $rank } (en duda)
rank-doubtful-by = { $publisher } (en duda)

rank-carried = { $publisher }, reproducido por { $carrier }
rank-carrier-alone = { $carrier }, que lo reproduce, a falta de mejor fuente
rank-how-printed = Según lo publica { $publisher }.
rank-how-printed-computed = Según lo publica { $publisher }. Calculado aquí: { $rank }.
rank-how-computed = Calculado aquí.
rank-how-computed-sure = Calculado aquí: el mismo como sea que se redondeen las cifras.
rank-how-computed-noted = Calculado aquí: { $note }.
rank-how-none = Sin puesto: de las { $needed } cifras que pide, { $known ->
    [one] está disponible { $known }
   *[other] están disponibles { $known }
 }; { $titles } no lo { $count ->
    [one] está
   *[other] están
 }, y un puesto las necesita todas.
rank-how-none-printed = Sin puesto: solo hay puestos publicados, y ninguno para este estado.
rank-how-none-doubtful = Sin puesto: solo hay puestos publicados, y el de este estado está en duda.
rank-short-printed = Publicado ◆.
rank-short-printed-computed = Publicado ◆; el nuestro { $rank }.
rank-computed-here = Calculado aquí: { $rank }.
rank-source-computed = puestos calculados aquí con cifras de { $publishers }
rank-source-printed = puestos publicados según { $publisher }
rank-source-doubtful = puestos en duda según { $publisher }
rank-origin = Puesto, { $name }
rank-origin-doubtful = Puesto, { $name } (en duda)

rank-title = Puestos de los estados: { $title }, edición { $edition }
rank-axis = Puesto (1.º es el mejor)
rank-alt = { $finding } { $sentence }
rank-allowed-one = El redondeo por sí solo no lo cambiaría: { $rank }.
rank-allowed-two = El redondeo por sí solo permitiría { $low } o { $high }.
rank-allowed = El redondeo por sí solo permitiría de { $low } a { $high }.
rank-untold-none = El redondeo no deja dudas de qué estados están por delante { DE($place) } y cuáles por detrás.
rank-untold = El redondeo deja abierto si { $place } está por delante { DE($places) }.
rank-series-untold = No se puede distinguir { DE($place) }
rank-series-chosen = Estados elegidos
rank-series-told = Claramente por delante o por detrás
rank-series-others = Otros estados
rank-series-printed = Según se publicó
rank-series-computed = { $place }, calculado aquí
rank-series-home = El estado
rank-column-state = Estado
rank-column-computed = Puesto calculado
rank-column-rounding = Según el redondeo
rank-column-against = Frente a { $place }
rank-column-published = Puesto publicado
rank-column-by = Publicado por
rank-column-list = Lista
rank-column-rank = Puesto
rank-column-known = Cómo se sabe
rank-column-edition = Edición
rank-column-compared = Frente a la edición anterior
rank-verdict-ahead = por delante
rank-verdict-behind = por detrás
rank-verdict-cannot-tell = no se puede saber

rank-know-interval = El intervalo de un puesto muestra lo que deja abierto el redondeo de las cifras publicadas: el { $share } central de { $number } sorteos. Un puesto publicado puede quedar fuera. No incluye el error de encuesta, que es mayor.
rank-know-ahead = Se dice que un estado está por delante de otro si lo está en al menos { $share } de { $number } sorteos de lo que las cifras redondeadas pudieron ser; si no, no se pueden distinguir.
rank-know-estimate = Falta un indicador de esta edición, así que los puestos calculados son estimaciones y no tienen intervalo: no se puede decir qué estados deja abiertos el redondeo.
rank-know-printed = De esta lista solo se tienen los puestos que publicó una fuente con nombre.
rank-know-states = La nación, el Distrito de Columbia y los territorios no se clasifican.
rank-know-doubtful = Un puesto marcado en duda está contradicho, deducido o es de segunda mano; nada aquí se basa en él.

## Why a rank is what it is

rank-why-title = De qué se hace el puesto { DE($place) } ({ $name }), edición { $edition }
rank-why-axis = Desviaciones estándar (izquierda es mejor)
rank-why-up-and-down = La cifra que más sube { A($place) } { $list } es { $indicator } ({ $figure }); la que más lo baja es { $other_indicator } ({ $other_figure }).
rank-why-up = Todas las cifras suben { A($place) } { $list }, sobre todo { $indicator } ({ $figure }).
rank-why-down = Todas las cifras bajan { A($place) } { $list }, sobre todo { $indicator } ({ $figure }).
rank-why-unknown = El puesto { DE($place) } { $list } no se puede desglosar para la edición { $edition }.
rank-why-moves = El indicador que por sí solo más lo mueve es { $indicator }: en la media de los estados, el puesto calculado aquí sería { $rank } en vez de { $rank_now }.
rank-why-moves-none = Ningún indicador por sí solo, puesto en la media de los estados, lo movería de { $rank }.
rank-why-under = menos de { $figure }
rank-why-score = Puntaje
rank-why-sum = Puntaje: la suma
rank-why-part = { $indicator }: { $figure }
rank-why-at-mean = con este en la media: { $rank }
rank-why-column-indicator = Indicador
rank-why-column-domain = Área
rank-why-column-period = Período
rank-why-column-figure = Cifra
rank-why-column-z = Parte del puntaje
rank-why-column-rank_at_mean = Puesto con él en la media
rank-why-know-bars = Cada barra es cuánto dista el estado de la media de los { $count } estados, en desviaciones estándar: a la izquierda es mejor que la media, a la derecha peor. Las barras se siguen una a otra y terminan en el puntaje; el puntaje más bajo va 1.º.
rank-why-know-mean = Con un indicador en la media de los estados y nada más cambiado, el puesto sería el de la última columna de la tabla. Qué cifras hacen un puesto no dice por qué son así.
rank-why-know-inferred = De qué años son las cifras que usó la edición se infiere en parte, del paso de un año entre ediciones.
rank-why-know-not-held = Las cifras de esta edición no están aquí: solo se conocen puestos publicados.
rank-why-know-incomplete = Un puntaje necesita una cifra de cada indicador de la lista.
rank-why-know-lacking = No contados, porque no hay cifras disponibles: { $indicators }.

## A rank over the editions, in every list, and on a map

rank-editions-title = Puesto { DE($place) } por edición: { $title }
rank-editions-none = No se tiene un puesto { DE($place) } de esta lista.
rank-editions-one = { $place } ocupó el puesto { $rank } { $list } en la edición { $edition }.
rank-editions-same = { $place } ocupó el puesto { $rank } { $list } en cada una de las { $count } ediciones de { $earlier } a { $edition } en las que se conoce su puesto.
rank-editions-between = { $place } ocupó entre el puesto { $low } y el { $high } { $list } en las { $count } ediciones de { $earlier } a { $edition } en las que se conoce su puesto.
rank-editions-which = Los puestos publicados (puntos) van del { $low } al { $high }; los calculados aquí (la línea), del { $other_low } al { $other_high }.
rank-editions-alt = { $finding } Por edición: { $ranks }.
rank-editions-alt-one = { $edition }: { $rank }
rank-editions-comparable = comparable
rank-editions-not-comparable = no comparable: { $why }
rank-editions-broken = La edición { $edition } no es comparable con la anterior. { $why }
rank-editions-not-held = Las cifras de esta edición no están aquí.
rank-editions-know = Una línea une dos ediciones solo si clasifican con los mismos indicadores de las mismas fuentes. Un punto hueco es una estimación sin un indicador.

rank-lists-title = Puestos { DE($place) } en cada lista, edición { $edition }

rank-map-title = Puestos de los estados en un mapa: { $title }, edición { $edition }
rank-map-finding = { $title }, edición { $edition }. Más oscuro es peor.
rank-map-ends = Primero: { $places }; último: { $other_places }.
rank-map-alt = { $sentence } Un mapa de cuadros iguales. { $finding }
rank-map-know-squares = Cada estado tiene un cuadro del mismo tamaño, cerca de donde está en un mapa.
rank-map-know-computed = Los cuadros muestran los puestos calculados aquí; un puesto publicado puede diferir.

## How ranks are made

rank-method-index = El KIDS COUNT Data Book de la Annie E. Casey Foundation clasifica a los { $count } estados con dieciséis indicadores, cuatro en cada una de cuatro áreas, todos contados por igual y expresados de modo que una cifra más alta es peor.
rank-method-score = Por cada indicador un estado recibe un puntaje: a cuántas desviaciones estándar está su cifra de la media de los { $count } estados. Los puntajes de los cuatro indicadores de un área suman el del área; los de los dieciséis, el general. La suma más baja va 1.º; sumas iguales comparten puesto y se salta el siguiente.
rank-method-draws = Las cifras se publican redondeadas, casi todas a un porcentaje entero; la Fundación clasifica con las no redondeadas. Por eso cada lista se clasifica { $number } veces más, cada vez con cifras sorteadas de lo que las redondeadas pudieron ser; si el Census Bureau publica la misma cifra más fina, o hay un número de niños junto a un porcentaje, de lo que permiten todas las publicaciones. El intervalo de un puesto es el menor número de puestos seguidos que reúnen { $share } de estas: “3.º (2.º a 5.º según el redondeo)”.
rank-method-survey = El error de encuesta no está en ese intervalo, y es mayor: la mayoría de las cifras vienen de muestras.
rank-method-ahead = Se dice que un estado está por delante de otro si lo está en al menos { $share } de los sorteos. Si no, no se pueden distinguir.
rank-method-bound = Una cifra publicada solo como límite, como “menos de 0.5%”, cuenta como la mitad de lo que puede ser, y se sortea de todo ello. Un estado sin cifra queda fuera de esa lista y se nombra. Una lista a la que le falta un indicador para todos tiene una estimación general, sin intervalo, y ningún puesto en esa área.
rank-method-printed = Si se conoce el puesto propio de la Fundación por una fuente con nombre, está junto al nuestro, marcado como publicado, y cuenta en el titular. Un dato en duda no cuenta para nada.
rank-method-compare = Los puestos de dos ediciones se comparan solo si ambas clasifican con los mismos indicadores de las mismas fuentes. Un puesto no dice cuánto distan los estados, ni cómo están los niños y niñas de distintos grupos dentro de uno.
rank-example = Un ejemplo: { $place } { $list }, edición { $edition }.
rank-example-step = { $title }: { $figure } en { $period }. La media de los { $count } estados es { $mean } y la desviación estándar { $points }, así que está a { $score } desviaciones estándar de la media.
rank-example-sum = Juntos dan un puntaje de { $score }. { $ahead ->
    [0] Ninguno de los { $count } estados tiene
    [one] { $ahead } de los { $count } estados tiene
   *[other] { $ahead } de los { $count } estados tienen
 } uno más bajo, así que el puesto es { $rank }.
rank-agreement-rankings = Clasificaciones
rank-agreement-example = Un ejemplo paso a paso
rank-agreement-title = Cuánto coinciden los puestos calculados con los publicados
rank-agreement-of = Cada puesto publicado que se conoce y no está en duda, junto al calculado aquí con las cifras redondeadas. Si los datos de entrada están redondeados, los dos no tienen que ser iguales; la prueba del método es cuántos puestos publicados caen dentro de los intervalos, y qué tan estrechos son. A las listas sin intervalo les falta un indicador.
rank-agreement-seeds = Lo mismo con { $count } semillas de los sorteos, para cada puesto así de una lista completa. Lo menos de 50 es la peor lista con los 50 puestos publicados; los anchos son en puestos, la media de los puestos comparados; salud también está aparte de las demás.
rank-agreement-inside-of = { $count } de { $needed }
rank-agreement-no-interval = sin intervalo
rank-agreement-edition = edición
rank-agreement-list = lista
rank-agreement-states = estados
rank-agreement-exact = exactos
rank-agreement-mean = diferencia media
rank-agreement-largest = la mayor
rank-agreement-inside = dentro del intervalo
rank-agreement-width = ancho medio
rank-seeds-seed = semilla
rank-seeds-ranks = puestos publicados
rank-seeds-inside = dentro
rank-seeds-share = parte
rank-seeds-fewest = lo menos de 50
rank-seeds-all = ancho
rank-seeds-width = ancho, sin salud
rank-seeds-health = ancho, salud

## The names of places

place-known-by = { $place } ({ $note })
place-kind-nation = nación
place-kind-state = estado
place-kind-territory = territorio
place-kind-county = condado
place-kind-town = ciudad o pueblo
place-kind-city = ciudad
place-kind-senate-district = distrito del Senado estatal
place-kind-house-district = distrito de la Cámara estatal
place-kind-school-district = distrito escolar
place-kind-congressional-district = distrito del Congreso

## A place in lines, one an indicator

stands-out = { $title } en { $period }: { $figure } aquí, { $listed }.
stands-out-beside = { $verdict ->
    [clear] claramente más { $way ->
        [higher] alta
       *[lower] baja
     } que en { $place } ({ $figure })
    [cannot-tell] sin poder distinguirse de la { DE($place) } ({ $figure })
    [full-count] { $way ->
        [higher] más alta que
        [lower] más baja que
       *[same] igual que
     } en { $place } ({ $figure })
   *[no-rule] con { $figure } en { $place }, donde no se publica un margen con el cual probarlo
 }
stands-out-none = No hay una cifra del estado o de la nación de la misma tabla y año con un margen de error, así que nada aquí se prueba frente a ellos.
lines-redrawn = Las líneas de los distritos del Congreso { DE($place) } se trazaron de nuevo para el Congreso { $number }. En el Congreso { $other_number } un distrito con este número tenía otras líneas, así que sus cifras de entonces son de otro lugar.
lines-since = Estas líneas rigen desde el Congreso { $number }; antes, un distrito con este número tenía otras líneas.
lines-next = Para el Congreso que se elige el { $date } y comienza el { $other_date }, varios estados tienen otras líneas. { $stay ->
    [yes] Las { DE($place) } siguen igual.
   *[no] Ninguna lista que haya aquí dice si { $place } está entre ellos.
 }
lines-plan = Estas líneas son las del { $plan }, en vigor desde la elección de { $period }; antes, un distrito con este nombre tenía otras líneas.
stands-out-title = Lo que se destaca frente al estado y la nación
stands-out-know = Cada cifra está junto a la de la misma tabla y período. “Claramente” dice que las dos difieren más de lo que permiten sus márgenes de error, con 90% de confianza. No se sugiere ninguna causa.
line-standing = { $lower } más bajos, { $same } iguales, { $higher } más altos
line-untold = (nadie puede saber si es azar)
line-column-indicator = Indicador
line-column-course = En el tiempo
line-column-here = Aquí
line-column-year = Año
line-column-nation = EE. UU.
line-column-states = { $count } estados
line-column-counties = { $count } condados
line-column-moved = Unos cinco años
line-domain-rank = puesto { $rank }
line-better = mejor
line-worse = peor
line-children = { TANTOS($number) } niños y niñas en { $period }

## The brief on a place

brief-title = La niñez en { $place }
brief-window = La niñez en { $place } · { $publisher }
brief-description = La niñez en { $place } en una página: puestos, lo que mejoró y empeoró, brechas claras por raza y etnia, y lo que el cuidado infantil toma de un ingreso.
brief-as-pdf = Esta página en PDF
brief-version = { $day } · versión de datos { $version }
brief-ranks = Dónde está el estado entre los { $count } estados, edición { $edition }
brief-no-rank = Sin puesto: { $known } de { $needed } cifras disponibles
brief-mean = media
brief-strips-told = Raya: un estado por su puntaje. Banda: lo que deja abierto el redondeo; el error de encuesta es mayor y no está. Hueco: una estimación. ◆ publicado, por quién: vea las fuentes.
brief-column-sure = con redondeo
brief-sure-one = { $rank }
brief-sure-between = { $low } a { $high }
brief-sure-estimate = estimación
brief-sure-published = { $sentence } ◆
brief-care = Lo que el cuidado infantil toma de un ingreso mediano
brief-care-bar = { PRIMERA($setting) }, un año: { $prices }
brief-care-price = { $child } { $figure }
brief-care-price-both = ambos { $figure }
brief-care-share-both = { $share } ambos
brief-care-shares = { $shares }
brief-care-limit = Línea gruesa: { $limit }.
brief-lines = Lo que cambió en unos cinco años
brief-lines-none = No hay ningún indicador aquí para este lugar.
brief-lines-key = Continua: aquí. De rayas: EE. UU. Triángulo lleno: más que azar. Hueco: nadie puede saber, porque no se publica un margen de error.
brief-beside = { $place } { $figure }
brief-beside-in = { $place } { $figure } en { $period }
brief-gaps = Las brechas claras más amplias por raza y etnia, en una escala
brief-gaps-none = Ninguna brecha se puede llamar clara por las cifras publicadas.
brief-gaps-clear = De { $needed } indicadores con cifras por raza aquí, { $count } { $count ->
    [one] tiene
   *[other] tienen
 } una brecha clara o de conteo completo.
brief-gaps-more = Las que no están arriba: { $titles }.
brief-gaps-no-rule = Para { $count } { $count ->
    [one] indicador no se publica un margen de error, así que nadie puede saber qué tan segura es su brecha
   *[other] indicadores no se publica un margen de error, así que nadie puede saber qué tan seguras son sus brechas
 }: { $titles }.
brief-gaps-cannot-tell = Para { $count } { $count ->
    [one] indicador la brecha
   *[other] indicadores las brechas más amplias
 } { $count ->
    [one] podría
   *[other] podrían
 } ser azar: { $titles }.
brief-gaps-not-stated = Para { $count } { $count ->
    [one] indicador
   *[other] indicadores
 } no se puede indicar una brecha: { $titles }.
brief-moved = { $count } de { $needed } indicadores cambiaron más de lo que el azar podría explicar: { $gained } para mejor, { $lost } para peor.
brief-moved-untold = De { $count } más que cambiaron, nadie puede saber si fue azar: { $gained } para mejor según lo publicado, { $lost } para peor.
brief-moved-chance = { $count } cambiaron tan poco que podría ser azar.
brief-moved-same = { $count } { $count ->
    [one] sigue
   *[other] siguen
 } igual, o no cambió más que el redondeo.
brief-moved-nothing = Para { $count } no hay una cifra anterior con la cual comparar.
brief-sources = Fuentes: { $publishers }.
brief-cells = Cada cifra con su celda:

## Pages: home, places, rankings, about, and the frame around them

page-brand = Kids Count
language-name = Español
language-offer = Esta página en español
page-title = { $title } · Kids Count
page-title-place = { $title }, { $place }
page-picture = Un gráfico: { $title }
page-no-figures = Aún no hay cifras
page-nothing-called = Aquí no hay “{ $asked }”.
page-skip = Ir al contenido
page-choose = Elija qué se muestra
page-show = Mostrar
page-explore = Explorar este gráfico
page-explore-how = Señale una marca, o arrastre sobre los años.
page-explore-loading = Cargando el gráfico para explorar
page-explore-done = Ya se puede explorar el gráfico.
page-explore-failed = No se pudo cargar el gráfico para explorar. Intente de nuevo.
page-pages = Páginas
page-menu = Menú
page-foot-accessibility = Accesibilidad
page-foot-privacy = Privacidad
page-foot-changes = Qué cambió
page-frame-of = Un tablero de
page-frame-independent = independiente de la Annie E. Casey Foundation, dueña de la marca registrada KIDS COUNT. La traducción es del propio proyecto.

page-home = Resumen
page-home-description = El bienestar de la niñez en el estado de un vistazo: puestos, brechas por raza, cuidado infantil, noticias.
page-home-heading = Cómo está la niñez en { $place }
page-home-heading-rank = { $place } ocupa el puesto { $rank } de { $count } estados en bienestar de la niñez
page-home-spread = { $rank } { $list }; { $other_rank } { $other_list }.
page-home-average = Un promedio no dice nada de las distancias que tiene dentro.
page-home-ranks-known = Si una fuente con nombre publicó el puesto propio de la Fundación, ese va primero. Un rango como “2.º a 5.º” dice qué puestos son posibles, porque las cifras publicadas están redondeadas.
page-home-how-sure = Qué tan seguro es cada puesto
page-home-indicators = Todos los indicadores del estado
page-home-gaps = Brechas por raza y etnia
page-home-gaps-none = No hay cifras por raza cargadas.
page-home-gaps-all = Todos los indicadores por raza y etnia
page-home-care = Lo que cuesta el cuidado de un niño pequeño
page-home-care-price = En { $place } en { $period }, un año de { $care } costó { $figure } al precio mediano.
page-home-care-none = No hay precios de cuidado infantil cargados para { $place }.
page-home-care-all = Precios por edad y condado
page-no-ranks = No hay puestos cargados.

page-place-description = Un lugar: sus puestos, todos los indicadores, sus brechas más amplias, cuidado infantil y noticias.
page-place-heading = La niñez en { $place }
page-place-county = { $place }, { $other_place }
page-place-ranks = Puestos, edición { $edition }
page-place-rank = { $rank } de { $count } estados { $list }.
page-place-brief = Resumen de una página (PDF)
page-place-part-ranks = Puestos
page-place-part-indicators = Indicadores
page-place-part-gaps = Brechas
page-place-part-care = Cuidado infantil
page-place-part-inside = Mapa
page-place-part-news = Noticias y coaliciones
page-place-beside = { $place } junto a { $kind ->
    [state] la nación y los otros estados
    [nation] los estados
    [county] su estado, la nación y los otros condados
   *[other] la nación y los estados
 }
page-place-lines-states = Punto: { $place }. Rayas: los { $count } estados, más altas donde más tienen esa cifra. ▼ Estados Unidos. Izquierda es mejor.
page-place-lines-counties = Punto: { $place }. Rayas: los { $count } condados que tienen una cifra. ▼ Estados Unidos. Izquierda es mejor.
page-place-lines-nation = Punto: Estados Unidos. Rayas: los { $count } estados, más altas donde más tienen esa cifra. Izquierda es mejor.
page-place-lines-sure = Triángulo lleno: más que azar. Guion: puede ser azar, según la prueba; o sin cambio. Triángulo hueco: nadie puede saber, no se publica un margen de error.
page-place-part-alike = Lugares parecidos
page-place-more = { $count } indicadores más: { $titles } …
page-place-more-caption = Los otros indicadores
page-place-lacks = Faltan aquí para { $place }: { $count } de los { $needed } indicadores que clasifican a los estados
page-place-held-for = Hay puestos y lo demás para
page-place-nothing = Aquí no hay ninguna cifra { DE($place) }.
page-place-about-five-years = Cada cifra más reciente, y la de unos cinco años antes si se puede comparar: de período igual de largo, sin traslape, de cuatro a seis años antes. Lo que el redondeo podría explicar es “casi igual”.
page-place-about-lines = Cada línea pequeña tiene su escala: continua el lugar, de rayas la nación. Un punto en una línea es una cifra sin vecina.
page-place-about-standing = Una raya representa a todos los que tienen esa cifra en el mismo período. Los conteos y partes que no son buenos ni malos no tienen ninguna.
page-place-care = Lo que el cuidado infantil toma de un ingreso
page-place-counties = Condados
page-place-news = En las noticias
page-place-news-none = Ninguna noticia del archivo trata de este lugar.
page-place-news-all = Todas las noticias

local-name = { $kind ->
    [house-district] el distrito { $place } de la Cámara
    [senate-district] el distrito { $place } del Senado
    [school-district] el { $place }, { $other_place }
   *[other] { $place }, { $other_place }
 }
local-district = { $kind ->
    [house-district] { $place } (Cámara)
    [senate-district] { $place } (Senado)
   *[other] { $place }
 }
local-part-who = Quién lo representa
local-part-where = Qué hay en qué
local-part-children = Niñez
local-care-fold = Lo que el cuidado infantil toma de un ingreso en { $place }
local-inside-fold = Mapa de los niños y niñas contados en { $kind ->
    [house-district] estos distritos de la Cámara
    [senate-district] estos distritos del Senado
   *[town] estas ciudades
 }
local-part-schools = Escuelas
local-part-alike = Lugares parecidos
local-part-missing = Otras cifras
local-part-news = Noticias y coaliciones
local-lines = Líneas: { $lines }
local-children = El Censo de 2020 contó aquí { TANTOS($number) } menores de 18 años, { $share } de los { DE($place) }.
local-congress-children = En { $period } vivían aquí { $figure } menores de 18 años.
local-congress-snap = En { $period } recibían SNAP { $figure } de los hogares con niños.
local-congress-income = El ingreso mediano de los hogares era { $figure } en { $period }.
local-congress = Distritos del Congreso
local-maps = Mapas de los niños y niñas contados en
local-children-none = Aquí no hay un conteo de los niños y niñas { DE($place) } por raza y etnia.
local-who = Quién lo representa
local-nobody = No hay una lista de representantes para este lugar.
local-member = { $kind ->
    [senate] { $name }, Senado estatal
    [house] { $name }, Cámara estatal
   *[congress] { $name }, Cámara de Representantes de EE. UU.
 }
local-vacant = { $kind ->
    [senate] Ningún senador en la lista para este escaño: estaba vacante cuando se hizo la lista
   *[other] Ningún representante en la lista para este escaño: estaba vacante cuando se hizo la lista
 }
local-since = en el cargo desde el { $date }
local-as-of = Según la lista del { $date }.
local-until = { $count ->
    [one] El término acaba el { $date }.
   *[other] Sus términos acaban el { $date } o después.
 }
local-out-of-date = El término acabó el { $date }, así que esto puede estar desactualizado.
local-where = Qué hay en qué
local-where-none = Aquí no se sabe qué hay en { $place }.
local-inside = { $count ->
    [one] Aquí hay una ciudad, entera o en parte
   *[other] Aquí hay { $count } ciudades, enteras o en parte
 }
local-towns = Ciudades
local-more = { $count ->
    [one] Una ciudad más
   *[other] { $count } ciudades más
 }
local-more-schools = { $count ->
    [one] Un distrito escolar más
   *[other] { $count } distritos escolares más
 }
local-map-alt = { $kind ->
    [split-town] Mapa { DE($place) } con las líneas de sus distritos de la Cámara; la tabla de al lado dice lo mismo en cifras.
    [part-of-town] Mapa { DE($place) } entre los distritos de la Cámara a su alrededor.
    [congress] Mapa { DE($place) } entre los otros distritos del Congreso de su estado.
   *[other] Mapa { DE($place) } entre las ciudades a su alrededor; la tabla de al lado dice lo mismo en cifras.
 }
local-map-key = { $kind ->
    [town] Sombreada: la ciudad, entre otras.
    [split-town] Sombreada: la ciudad, con las líneas de sus distritos de la Cámara.
    [part-of-town] Sombreado: el distrito, entre otros distritos de la Cámara.
    [congress] Sombreado: el distrito, entre los de su estado.
   *[other] Sombreado: el distrito, entre ciudades.
 }
local-map-source = { $kind ->
    [congress] Límites: U.S. Census Bureau, Congreso 118, simplificados; no sirven para hallar el distrito de una dirección.
   *[other] Límites: MassGIS, simplificados; no sirven para hallar el distrito de una dirección.
 }
local-map-none = No hay mapa: las líneas que se tienen son las del Congreso { $number }. El archivo cb_2024_us_cd119_500k.zip del U.S. Census Bureau traería las de hoy.
county-like-caption = Condados de la nación con casi tantos niños y niñas y casi el mismo ingreso mediano de los hogares
county-like-place = Condado
county-like-children = Niños y niñas, cerca de
county-like-income = Ingreso mediano de los hogares
county-like-poverty = Niños y niñas en pobreza
county-like-note = Cuántos niños y niñas hay se calcula aquí, con el número en pobreza y su porcentaje, y se redondea a dos cifras.
county-step = En { $place }, cerca de { TANTOS($figure) } niños y niñas vivían en pobreza en { $period }{ $known ->
    [yes] , con un margen de { $margin }
   *[no] {""}
 }. Una décima parte menos serían cerca de { TANTOS($number) } niños y niñas.
local-inside-caption = Sus ciudades
local-around = Está en { $count ->
    [one] un distrito
   *[other] { $count } distritos
 }
local-around-caption = Sus distritos
local-precincts = Si un distrito del Congreso divide una ciudad, aquí solo se conocen sus precintos electorales; una parte de los precintos no es una parte de las personas.
local-of-precincts = { $share } de los precintos
local-column-town = Ciudad
local-column-district = Distrito
local-column-children = Niñez en ambos
local-column-of-town = Parte de la niñez de la ciudad
local-column-of-district = Parte de la niñez del distrito
local-column-group = Grupo
local-column-counted = Niñez
local-column-share = Parte aquí
local-column-state = Parte en { $place }
local-everyone = Todos los niños y niñas
local-children-title = Niños y niñas por raza y etnia, Censo de 2020
local-children-caption = Menores de 18 años, contados el 1 de abril de 2020
local-schools-one = { $share } de los niños y niñas de 5 a 17 años en { $place }, { TANTOS($number) } de ellos, vivían en la pobreza en { $period }
local-schools-range = De la niñez en edad escolar, desde { $other_share } en { $other_place } hasta { $share } en { $place } vivía en la pobreza en { $period }
local-schools-caption = Niños y niñas de 5 a 17 años en la pobreza en { $period }, por distrito escolar
local-schools-note = { $definition } No se publican márgenes para distritos escolares, y ninguna de estas cifras es de un distrito legislativo.
local-schools-regional = { $count ->
    [one] Una ciudad de aquí no tiene distrito escolar propio y no está entre ellas.
   *[other] { $count } ciudades de aquí no tienen distrito escolar propio y no están entre ellas.
 }
local-schools-of = Tiene las escuelas { DE($place) }.
local-column-schools = Distrito escolar
local-column-in-poverty = Niños y niñas de 5 a 17 en la pobreza
local-column-share-in-poverty = Parte de los de 5 a 17 años
local-step = Una décima parte menos serían cerca de { TANTOS($number) } niños y niñas.
local-like = Lugares parecidos a este
local-like-caption = { $kind ->
    [town] Ciudades con más o menos tantos niños y niñas y una parte parecida de la niñez escolar en la pobreza
    [house-district] Distritos de la Cámara con más o menos tantos niños y niñas
    [senate-district] Distritos del Senado con más o menos tantos niños y niñas
    [congressional-district] Distritos del Congreso con más o menos tantos niños y niñas
   *[other] Lugares con más o menos tantos niños y niñas
 }
local-column-like = Lugar
local-held = Otras cifras de este lugar
local-missing = Lo que falta para este lugar, y qué lo traería
local-missing-survey = { $kind ->
    [congressional-district] Aquí no hay pobreza infantil ni seguro médico { DE($place) }. Los traerían las tablas S1701 y S2701 de la American Community Survey para { $code }, de data.census.gov.
   *[other] Aquí no hay pobreza infantil, seguro médico ni ingreso { DE($place) }. Los traerían las tablas S1701, S2701 y B19013 de la American Community Survey para { $code }, de data.census.gov.
 }
local-missing-not-held = No está aquí: { $words }. { $sentence }
local-missing-more = Ninguna de las cifras de un distrito se hace con las de sus ciudades.

page-rankings = Clasificación
page-rankings-heading = Cómo se clasifican los estados
page-rankings-heading-rank = { $place } ocupa el puesto { $rank } de { $count } estados { $list }
page-rankings-heading-none = { $place } no tiene puesto { $list } en la edición { $edition }
page-rankings-apart = Cuánto distan los estados: { $place } está primero, { $other_place } último
page-rankings-tabs = Puestos de todos los estados
page-rankings-description = El bienestar de la niñez en los { $count } estados, por edición y área de KIDS COUNT, con qué tan seguro es cada puesto y de qué se hace.
page-on-this-page = En esta página
page-rankings-part-ranks = Todos los estados
page-rankings-part-states = Todos los estados, y en un mapa
page-rankings-part-why = Por qué este puesto
page-rankings-part-editions = Edición por edición
page-rankings-part-map = Mapa
page-rankings-ask-edition = Edición
page-rankings-ask-domain = Clasificados por
page-rankings-ask-place = Estado
page-rankings-ask-peers = Marcar también
page-rankings-peers-none = Ningún otro
page-rankings-peers-fewer = sin { $place }
page-rankings-peers-more = { Y($place) }

page-about = Acerca de
page-about-title = Acerca de este tablero
page-about-heading = Cifras publicadas sobre la niñez, cada una con el lugar donde se publicó
page-about-description = Quién lo hace, cómo se calcula, de quién son las cifras, qué cambió, accesibilidad, privacidad y cómo informar un error.
page-about-who = Este tablero de
page-about-what = reúne cifras publicadas sobre el bienestar de la niñez, y muestra con cada una qué puede y qué no puede decir.
page-about-maker = ¿Quién lo hace?
page-about-maker-is = Este tablero está hecho para, y lo mantiene,
page-about-figures = ¿Cómo llega aquí una cifra?
page-about-figures-short = De la hoja de cálculo de su fuente, como está publicada allí
page-about-figures-read = Las hojas de cálculo de las fuentes se leen como son y nunca se editan. Cada celda pasa a ser una cifra con su unidad y período, o se enumera con la razón por la que no se pudo leer. No se rellena ni se adivina nada.
page-about-figures-withheld = Lo que una fuente retiene se muestra como retenido, nunca como cero. Un gráfico no traza una línea sobre años sin cifras, ni a través de un cambio en cómo se mide algo.
page-about-figures-files = Los archivos, y la celda de cada cifra
page-about-better = ¿Cuándo se llama mejor o peor a un cambio?
page-about-better-short = Solo en tasas, junto a la cifra de unos cinco años antes
page-about-better-how = Una cifra más reciente se pone junto a la de unos cinco años antes: de igual duración, sin traslape, de cuatro a seis años antes, medida de la misma manera. Mejor y peor se dicen solo de tasas. Un conteo crece con el número de niños y niñas, y una parte de un total no es buena ni mala.
page-about-ranks = ¿Cómo se hacen los puestos?
page-about-ranks-short = Como los hace el KIDS COUNT Data Book, con lo que deja abierto el redondeo
page-about-ranks-example = Un ejemplo paso a paso
page-about-gaps = ¿Cómo se hacen las brechas entre grupos?
page-about-gaps-short = Se restan tasas publicadas; qué tan segura es está a su lado
page-about-gaps-what = Una brecha es cuánto distan dos tasas publicadas; una razón es cuántas veces es una la otra. Se muestran ambas, porque pueden moverse en sentidos opuestos. Qué tan segura es una brecha está a su lado.
page-about-gaps-whole-percents = Los porcentajes enteros sin márgenes de error llaman clara a una brecha solo si es más amplia de lo que podrían hacerla el muestreo y el redondeo; la página de cada brecha dice desde cuántos puntos.
page-about-whose = ¿De quién son las cifras, y en qué términos?
page-about-whose-short = De { $count ->
    [one] { $count } fuente
   *[other] { $count } fuentes
 }; cítelas con crédito
page-about-whose-published = Publicadas por
page-about-whose-collected = Recogidas por
page-about-whose-terms = Las cifras se pueden citar con crédito a la fuente que nombra la línea del gráfico. El KIDS COUNT Data Center no indica más términos en sus descargas: pregúntele antes de reproducir tablas completas. Las noticias son de sus medios: solo se guardan titular, fecha y dirección, con un resumen en nuestras palabras. Términos por fuente:
page-about-whose-independent = Este tablero es independiente de la Annie E. Casey Foundation, que no lo ha hecho ni revisado.
page-about-changes = ¿Qué cambió en esta versión?
changes-first = Es la primera versión que hay aquí
changes-first-why = No hay una versión anterior, así que no hay con qué compararla.
changes-none = Ninguna cifra es distinta de la versión { $version }
changes-short = { $number } cifras son distintas de la versión { $version }
changes-since = Junto a la versión de datos { $version } del { $day }, cifra por cifra:
changes-same = las { $compared } están como estaban.
changes-all = { $compared } están en ambas, y { $changed } de ellas cambiaron; { $new } son nuevas y { $gone } ya no están.
changes-stories = De las noticias de la lista llegaron { $gained } y se fueron { $lost }.
changes-by-indicator = Cifras que cambiaron, por indicador
changes-indicator = Indicador
changes-changed = Cambiaron
changes-new = Nuevas
changes-gone = Ya no están
changes-largest = Los cambios más grandes
changes-figure = { $indicator }: { $figure }, antes { $then }
page-about-access = ¿Puede usarlo todo el mundo?
page-about-access-short = Esa es la meta (WCAG 2.1, nivel AA); se enumeran los límites conocidos
page-about-access-aim = Este tablero busca cumplir las Pautas de Accesibilidad para el Contenido Web (WCAG) 2.1 en el nivel AA, la norma que se exige a las agencias públicas de Estados Unidos.
page-about-access-tested = Cómo se prueba, con programas, cada vez que cambia
page-about-access-tested-axe = axe examina cada página en colores claros y oscuros, en pantallas anchas y estrechas, y solo la aprueba sin ningún hallazgo.
page-about-access-tested-keyboard = La búsqueda, las pestañas de un gráfico, las tablas que se ordenan y las opciones se usan solo con el teclado.
page-about-access-tested-narrow = Cada página se abre a un ancho de 320 píxeles, que es también lo que deja un aumento de 400%: nada se corta y ninguna página se desplaza de lado.
page-about-access-tested-scripts = Las páginas se leen, y se elige en ellas, sin scripts.
page-about-access-tested-size = El texto tiene al menos 12 píxeles; lo que se pulsa al menos 24, en un teléfono cerca de 44.
page-about-access-for-all = Lo que tiene cada gráfico
page-about-access-for-all-sentence = Una oración que dice lo que muestra, y una descripción para lectores de pantalla.
page-about-access-for-all-table = Sus cifras en una tabla debajo, y en archivos CSV y Excel.
page-about-access-for-all-signs = Una forma o palabras para todo lo que dice un color.
page-about-access-for-all-files = Un PDF con el orden de lectura y la descripción marcados (PDF/UA-1).
page-about-access-limits = Lo que se sabe que falta
page-about-access-limits-people = Aún no lo ha probado una persona que use lector de pantalla, aumento o control por voz; los programas hallan una parte de todas las barreras.
page-about-access-limits-explore = El gráfico que se abre para explorar responde más a un puntero que al teclado. Todas sus cifras están en la tabla debajo.
page-about-access-limits-letters = Las dos letras de un estado en un cuadro de un mapa son más pequeñas que otro texto. Los nombres y las cifras están en la tabla.
page-about-access-limits-wide = Las tablas anchas se desplazan de lado en su propia caja en una pantalla estrecha.
page-about-access-limits-english = Las noticias, los nombres de las fuentes, las tablas para descargar y los avisos sobre archivos están en inglés. La traducción es del propio proyecto; ninguna fuente la ha revisado.
page-about-access-limits-elsewhere = Las noticias y las fuentes de las cifras están en otros sitios, que tienen sus propios límites.
page-about-access-report = Lo que no puede usar, o necesita en otra forma, es un error como cualquier otro:
page-about-access-contact = díganos
page-about-privacy = ¿Qué se guarda sobre quienes leen?
page-about-privacy-short = Nada: ni cuenta, ni cookies, ni otros sitios
page-about-privacy-nothing = Este tablero no guarda nada sobre quién lo lee. No cuenta visitas.
page-about-privacy-cookies = No usa cookies. No guarda nada en su navegador salvo copias de sus propias páginas y archivos, como todo sitio, y la lista de gráficos que usted pone en la canasta, que se queda allí.
page-about-privacy-others = Las letras, los scripts y las imágenes vienen de su propio servidor. Ningún otro sitio se entera de que lo lee, hasta que siga un enlace hacia allá.
page-about-privacy-address = Lo que elige y busca está en la dirección de la página, para que pueda compartirla. Quien ve la dirección ve su elección.
page-about-privacy-server = Quien aloja el servidor puede llevar un registro de qué se pidió, cuándo y desde qué dirección de red, como en cualquier sitio. Este tablero no le añade nada ni lee nada de él.
page-about-privacy-reports = Un informe de error lo envía su propio programa de correo, o va a la página que usted abre; este tablero no guarda copia.
page-about-privacy-embeds = Un gráfico que se muestra en otro sitio se carga desde aquí de la misma manera: sin cookies y sin contar.
page-about-errors = ¿Cómo se informa un error?
page-about-errors-short = Con el enlace bajo cada gráfico y cada oración
page-about-errors-link = Cada gráfico tiene “Informar un error” en Compartir, y cada oración de un gráfico “Informar un error en esta oración”: ambos dicen de qué tratan. Para cualquier otra cosa hay
page-about-errors-form = un formulario para informar un error
page-about-errors-list = Lo que se sabe que está mal o no se pudo leer
page-about-errors-corrected = Un error en la hoja de una fuente se muestra como está publicado hasta que la fuente lo corrija; una corrección a mano se enumera con su razón.
page-about-version = Versión de datos { $version }, hecha el { $day }.

## A chart on its own page and in the pages of others

share-source = Fuente:
share-file-png = Imagen (PNG)
share-file-svg = Imagen para editar (SVG)
share-file-pdf = Imagen para imprimir (PDF)
share-file-pptx = Diapositiva (PowerPoint)
share-file-docx = Documento (Word)
share-file-xlsx = Datos (Excel)
share-file-csv = Datos (CSV)
share-file-txt = Cita
cite-terms-unknown = Dé crédito a la fuente nombrada arriba.
cite-not-named = no nombrada
cite-figures = { $publishers }. Versión de datos { $version }
cite-credit = Fuente: { $publishers }. Versión de datos { $version }.
cite-short = Fuente: { $publishers }. { $name }, versión de datos { $version }.
cite-reference = { $name }{ $dated ->
    [yes] {" "}({ $day })
   *[no] {""}
 }. “{ $title }.” Versión de datos { $version }. Cifras: { $publishers }.
cite-heading-short = Corta
cite-heading-long = Larga
cite-heading-reuse = Uso
cite-link-above = El enlace de arriba nunca cambia. Las cifras más recientes:
sheet-data = Datos
sheet-about = Acerca de
sheet-status = Estado
sheet-note = Nota
sheet-period = Período
sheet-source = Fuente
sheet-freshness = Actualidad
sheet-version = Versión de datos
sheet-link = Enlace
sheet-title = Título
sheet-finding = Hallazgo
sheet-definition = Definición
sheet-markers = Marcas
sheet-terms = Términos
sheet-pinned = Enlace permanente
sheet-latest = Cifras más recientes
sheet-publisher = Publicado por
sheet-dashes = Un guion o una celda vacía no es cero: no hay cifra, y Por qué no hay o Estado dice por qué.
sheet-status-of = { $status ->
    [published] publicada
    [suppressed] retenida
    [low-events] muy pocos casos
    [not-available] no recogida
    [not-reported] no informada
    [not-comparable] no comparable
    [below-threshold] bajo un límite
    [error-in-source] error en la fuente
    [empty] vacía
   *[other] { $status }
 }
slide-missing = No se muestra cifra para { $listed }: no es cero; las notas dicen por qué.
slide-and-more = { $listed } y { $count } más
slide-broken = Donde una línea se corta, faltan cifras o no son comparables.
export-index = Gráficos
export-count = Versión de datos { $version }: { $count } páginas.
export-brief = La niñez en { $place }: el resumen de una página
sheet-in-points = { $label }, puntos porcentuales
drawing-folded = { $count } más están en la tabla
share-version = Versión de datos { $version }, { $day }
share-cells = Ver las celdas
share-share = Compartir
share-table = Tabla
share-table-of = Tabla: { $title }
share-about = Sobre estas cifras
share-open = Compartir en { $publisher }
share-embed = Insertar
share-cite = Para citar:
share-cite-version = versión de datos { $version }.
share-explore = Explorar más en { $publisher }
share-pinned = Versión de datos { $version } del { $day }; nunca cambia.
share-pinned-page = Estas son las cifras de la versión de datos { $version } del { $day }; esta página nunca cambia. ¿Hay aquí más recientes?
share-see-latest = Ver lo más reciente
share-newest = Estos son los datos más recientes.
share-newer = Hay datos más recientes.
share-newer-picture = Esta imagen dice si hay datos más recientes.

## Answers to who asks for something that is not there

share-heading-400 = Eso no se puede mostrar
share-heading-404 = No se encontró
share-heading-410 = Retirado
share-heading-501 = No se ofrece
share-heading-503 = Aún no hay cifras
share-oembed-json = oEmbed se responde solo en json.
share-no-chart = Esa dirección no es la de un gráfico de aquí.
share-no-form = Ningún gráfico se puede obtener como “.{ $asked }”; hay { $forms }.
share-no-brief = No hay un resumen sobre “{ $asked }”.
share-no-version = Aquí no hay una versión de datos “{ $version }”.
share-withdrawn = La versión de datos { $version } se retiró: { $why }
share-latest = El gráfico más reciente
share-too-long = La dirección es demasiado larga para ser la de un gráfico.

## How old figures are, and counts as rates

age-newest = Esta es la cifra más reciente cargada: es de { $period }, { $years } años antes que las más recientes aquí.
age-newest-several = Estas son las cifras más recientes cargadas: son de { $period }, { $years } años antes que las más recientes aquí.
fresh-coming-expected = { $source }: lo más reciente es { $period }; se esperan cifras de { $year } cerca del { $day }.
fresh-coming-announced = { $source }: lo más reciente es { $period }; hay cifras de { $year } anunciadas para el { $day }.
fresh-overdue-expected = { $source }: lo más reciente es { $period }; se esperaban cifras de { $year } cerca del { $day } y no están entre estas.
fresh-overdue-announced = { $source }: lo más reciente es { $period }; se anunciaron cifras de { $year } para el { $day } y no están entre estas.
fresh-no-day = { $source }: lo más reciente es { $period }; no se conoce el día de la próxima publicación.
fresh-ends = { $source }: lo más reciente es { $period }; termina, así que no vendrán cifras nuevas. { $instead }
fresh-due = Debían venir cifras más recientes para el { $day } y no están aquí: { $sources }.
fresh-late = { $sentence } La fuente tiene atraso.
fresh-method-changed = { $sentence } La fuente ha cambiado su método.
age-short = { $years } años antes que las cifras más recientes.
age-after = { $sentence } { $age }
figure-moved-aged = En { $earlier } fue { $then }: para { $period } había { $way ->
    [higher] subido
   *[lower] bajado
 }{ $verdict ->
    [better] , lo que es mejor
    [worse] , lo que es peor
   *[neither] {""}
 }.
figure-change-aged = { $way ->
    [higher] ↑{" "}
    [lower] ↓{" "}
   *[level] {""}
 }{ $verdict ->
    [same] igual en { $period } que
    [about-same] casi igual en { $period } que
    [better] mejor en { $period } que
    [worse] peor en { $period } que
    [higher] más alta en { $period } que
   *[lower] más baja en { $period } que
 } { $then } en { $earlier }{ $sure ->
    [no-clear-change] , sin cambio claro
   *[told] {""}
 }
figure-change-behind-aged = { $number } en { $period }, { $way ->
    [up] más
   *[down] menos
 } que { $number_then } en { $earlier }; ambas { $figure }

per-child-title = { $title } por cada 1,000 niños y niñas
per-child-column = { $title } por cada 1,000 niños y niñas (calculado aquí)
per-child-axis = Por cada 1,000 niños y niñas, calculado aquí
per-child-note = Calculado aquí con la población infantil: el número publicado, dividido entre los niños y niñas del mismo lugar y año, por 1,000, con una décima. Los cuentan dos fuentes distintas, y parte del número puede tener 18 años o más.
counts-note = Los conteos dependen de cuántos niños y niñas viven en un lugar, así que no ponen a ninguno primero ni último.
comparison-item = { $figure } en { $place }
comparison-listed = { $title } en { $period }: { $listed }.
comparison-same-nation = { $title } en { $period }: { $figure } en cada uno de los { $count } lugares junto a la nación; { $nation } tiene { $other_figure }.
comparison-places-nation = { $title } en { $period }: de los { $count } lugares junto a la nación, la cifra más baja es la { DE($lowest) } ({ $low }), la más alta la { DE($highest) } ({ $high }); { $nation } tiene { $figure }.
comparison-computed = { $sentence } Calculado aquí con la población infantil.
map-count = { $title } en { $period }: { $figure } en { $place }.
map-counts = { $title } en { $period }: { $count ->
    [one] { $count } estado tiene
   *[other] { $count } estados tienen
 } un conteo.

differs-know = En qué difiere.

search-label = Buscar un indicador, un lugar o una noticia
search-placeholder = Buscar indicador, lugar, noticia
search-button = Buscar
search-of = El tablero
search-heading = Buscar
search-heading-asked = “{ $words }”
search-description = Encuentra indicadores, lugares, noticias, coaliciones y páginas, y dice lo que no hay.
search-ask = Escriba lo que busca: un indicador, un lugar, una coalición o una noticia.
search-listbox = Lo que hay para { $words }
search-best = Lo más parecido
search-indicator = Indicadores
search-place = Lugares
search-person = Personas
search-story = Noticias
search-coalition = Coaliciones
search-page = Páginas
search-near = Indicadores cercanos
search-near-note = ninguno con ese nombre
search-count = { $count }
search-count-of = { $known } de { $count }
search-by = hallado por “{ $words }”
search-place-of = { $kind } en { $place }: { $name }
search-person-of = { $kind ->
    [senate] Senado estatal
    [house] Cámara estatal
   *[congress] Cámara de Representantes de EE. UU.
 }, { $place }
search-place-in = { $kind } en { $place }
search-rank = { $rank } en general
search-no-figure = sin cifra para { $place }
search-by-group = cifras por grupo
search-not-held = No hay aquí:
search-not-held-is = { $words }.
search-kind-indicator = un indicador
search-kind-place = un lugar
search-kind-person = una persona
search-kind-story = una noticia
search-kind-coalition = una coalición
search-kind-page = una página
search-none = No hay { $listed } con ese nombre
search-nothing = No se encuentra nada para “{ $words }”
search-nothing-hint = Pruebe con menos palabras u otras, o mire todos los indicadores.
search-instead = Se muestra para “{ $words }”.
search-missing = Nada aquí nombra { $words }.
search-loose = Nada tiene todas estas palabras; esto tiene la mayoría.
search-all = Todos los resultados como página
search-spoken = { $count ->
    [one] { $count } resultado
   *[other] { $count } resultados
 } para “{ $words }”
search-key-move = mover
search-key-open = abrir
search-key-close = cerrar
search-key-focus = buscar desde cualquier parte
search-page-home = La portada
search-page-home-is = Cómo está el lugar propio, de un vistazo
search-page-rankings = Clasificación de los estados
search-page-rankings-is = El puesto de cada estado en cada edición del Data Book, qué tan seguro es y por qué
search-page-indicators = Todos los indicadores
search-page-indicators-is = Cada indicador con su cifra más reciente y lo que cambió
search-page-disparities = Disparidades por raza y etnia
search-page-disparities-is = Dónde hay brechas entre grupos, qué tan amplias y seguras
search-page-child-care = Lo que cuesta el cuidado infantil
search-page-child-care-is = Precios por edad y tipo de cuidado, junto a lo que ganan las familias
search-page-news = Archivo de noticias
search-page-news-is = Noticias sobre el bienestar de la niñez, y si sus cifras coinciden con los datos
search-page-partners = Coaliciones y en qué trabajan
search-page-partners-is = Quién trabaja en qué, con las cifras que hay para ello
search-page-data = Datos para descargar
search-page-data-is = Tablas completas, de dónde viene cada cifra, cobertura y diccionario
search-page-about = Acerca de este tablero
search-page-about-is = Cómo se hacen puestos y brechas; cómo insertar, compartir y citar un gráfico; términos
picker-current = Lugar: { $place }
picker-legend = Lo mismo para otro lugar
picker-home-state = { $place }
picker-counties = Condados { DE($place) }
picker-other-counties = Otros condados
picker-school-districts = Distritos escolares
picker-local = Ciudades y distritos: busque por nombre, o por quién los representa
picker-cities = Ciudades
picker-congressional-districts = Distritos del Congreso
picker-others = Otros lugares
picker-states = Otros estados
picker-territories = Territorios
picker-nation = Estados Unidos
picker-count = { $count }
picker-field = Nombre de un lugar
picker-none = Aquí no hay un lugar con ese nombre.
picker-found = { $count ->
    [one] { $count } lugar
   *[other] { $count } lugares
 }

### A chart's card: what stands in its last line, and what that opens.

card-version = Versión de datos { $version }
card-source-more = y { $count } más
take-choose = Elegir tamaño, título y lugares
choose-heading = Compartir: { $title }
choose-heading-none = Compartir un gráfico
choose-description = Un gráfico con los lugares, el tamaño y las palabras que elija, como enlace, inserción, imagen, diapositiva o tabla.
choose-nothing = No se nombra ningún gráfico. Abra “Compartir” bajo cualquier gráfico y siga “Elegir tamaño, título y lugares”.
choose-inside = Mapa de
choose-place = Lugar
choose-compare = Comparado con
choose-peers = Marcar también
choose-edition = Edición
choose-period = Año
choose-year = Año
choose-group = Grupo
choose-unit = Unidad
choose-by = Una fila es
choose-reference = Comparar con
choose-order = Ordenar por
choose-lines = Las líneas son
choose-show = Vista
choose-age = Edad
choose-looks = Cómo se ve la imagen
choose-width = Tamaño
choose-width-of = { $name ->
    [narrow] Angosta
    [column] Columna de texto
    [wide] Ancha
   *[slide] Diapositiva
}: { $px } px, { $mm } mm en papel
choose-dpi = Para
choose-dpi-of = { $dpi ->
    [none] pantallas
   *[other] impresión, { $dpi } puntos por pulgada
}
choose-title = Título
choose-title-yes = con hallazgo y título
choose-title-no = sin
choose-notes = Notas
choose-notes-yes = todas bajo el gráfico
choose-notes-no = solo lo que cambia cómo se lee una cifra
choose-ground = Fondo
choose-ground-white = blanco
choose-ground-none = transparente
choose-know = El dibujo se dispone de nuevo para cada tamaño. La fuente y la versión de datos quedan en cada imagen, y también las notas sobre cifras retenidas y estimaciones. Los enlaces e inserciones siguen los lugares y años que elija, y son tan anchos como la página donde están.
choose-take = Llévelo
choose-own-title = Un título propio
choose-own-title-know = Solo para un archivo descargado. El archivo dice debajo que lo escribió la persona que lo descargó. No está en ninguna página de aquí ni se guarda.
look-word = { $name } es { $usual } u { $other }.
look-number = { $name } es un número entero de { $low } a { $high }.
look-title-long = Un título propio tiene hasta { $longest } letras.
look-title-mark = Título de la persona que descargó este archivo. No es parte del gráfico publicado.
look-title-letters = Una imagen no se puede componer con { $letters }. La diapositiva y el SVG sí: quien los abre tiene sus propias fuentes.
basket-name = Canasta
basket-keep = Guardar
basket-keep-how = Guardarlo en la canasta, o sacarlo
basket-kept = Guardado. La canasta está arriba en la página.
basket-gone = Sacado de la canasta.
basket-full = La canasta está llena. Saque primero un gráfico.
basket-failed = Este navegador no guarda nada. “Compartir” lleva a la canasta con este gráfico.
basket-heading = { $count ->
    [0] La canasta está vacía
    [one] Un gráfico en la canasta
   *[other] { $count } gráficos en la canasta
}
basket-description = Gráficos que usted marcó, en su orden, como diapositivas, como documento, o como imágenes y tablas.
basket-lede = Lléveselos todos en un archivo, en este orden. La dirección de esta página tiene la lista: quien la abra ve los mismos gráficos con las cifras más recientes.
basket-empty = Siga “Guardar” bajo cualquier gráfico, y quedará aquí. Solo su navegador guarda la lista; la dirección de esta página también la tiene.
basket-all = Un archivo
basket-file = { $ending ->
    [pptx] Diapositivas (PPTX)
    [docx] Documento (DOCX)
   *[zip] Imágenes, tablas y citas (ZIP)
}
basket-take = Guardar estos en este navegador
basket-up = Subir
basket-up-of = Subir: { $title }
basket-down = Bajar
basket-down-of = Bajar: { $title }
basket-remove = Quitar
basket-remove-of = Quitar: { $title }
basket-choose-of = Elegir tamaño, título y lugares: { $title }
basket-add = Añadir un gráfico por su enlace
basket-add-do = Añadir
basket-with = Abrir la canasta con este gráfico
basket-others = La canasta con los demás
basket-unknown = “{ $asked }” no está en la canasta. { $why }
basket-pinned = Un enlace fijo muestra una versión de datos para siempre, y una canasta sigue las cifras más recientes: añada { $chart } en su lugar.
basket-over = Una canasta tiene hasta { $most } gráficos. Esta dirección nombra { $over } más.
basket-title = { $count ->
    [one] Un gráfico
   *[other] { $count } gráficos
} de { $name }
basket-readme = Una imagen, una tabla y una cita de cada gráfico, por su número. Cifras de la versión de datos { $version }. La canasta misma, con las cifras más recientes:
paper-version = versión de datos { $version }
paper-table-more = Más columnas de la misma tabla:
basket-citations = { $first ->
    [yes] Fuentes y citas
   *[no] Fuentes y citas, continuación
}
take-link = Enlace
take-embed = Insertar
take-picture = Imagen
take-office = Office
take-figures = Cifras
take-words = Palabras
take-preview = Vista previa
take-copy-link = Copiar enlace
take-copy-pinned-link = Copiar enlace fijo (nunca cambia)
take-copy-embed = Copiar código para insertar
take-copy-pinned-embed = Copiar código fijo para insertar
take-copy-finding = Copiar el hallazgo
take-copy-citation = Copiar la cita
take-copied = Copiado
take-report = Informar un error
take-know = WordPress y muchos editores convierten el enlace en el gráfico por sí mismos. Lo fijo muestra estas cifras para siempre; lo demás sigue los datos.
report-subject = Un error en el tablero: { $title }
report-subject-any = Un error en el tablero
report-line-wrong = Qué está mal:
report-line-chart = El gráfico: { $title }
report-line-sentence = La oración: “{ $sentence }”
report-line-cell = Su cifra: { $cell }
report-line-cells = Todas sus celdas: { $address }
report-line-version = Versión de datos { $version }
report-where-to-write = Dónde (la dirección de la página o del gráfico):{" "}
report-heading = Informar un error
report-title = Informar un error: { $title }
report-description = Lo que se informa, un texto que lo dice y a quién enviarlo.
report-lede = Escriba qué está mal en el texto de abajo y envíelo. Ya dice de qué gráfico, oración, celdas y versión de datos se trata.
report-what = Lo que se informa
report-chart = Gráfico
report-sentence = Dice
report-rule = Cómo
report-cells = Celdas
report-cells-all = Todas las celdas del gráfico
report-version = Versión
report-text = Lo que se envía
report-by-mail = Su programa de correo se abre con este texto, para { $address }. No se envía nada hasta que usted lo envíe.
report-by-hand = Copie el texto y envíelo a la organización nombrada al lado.
report-open-mail = Abrir en mi programa de correo
report-copy = Copiar el texto
report-whom = A quién decirlo
report-page-at = La página para errores en { $place }
report-organization = Cómo comunicarse está en
report-after = Qué pasa después
report-kept = Esta página no guarda nada de lo que escriba: no va a ninguna parte hasta que lo envíe.
report-no-chart = La dirección no nombra ningún gráfico de aquí. Diga en el texto a cuál se refiere.
report-no-sentence = La dirección cita una oración que este gráfico no dice en esta versión. En su lugar se muestra lo que dice.
report-no-version = La versión de datos { $version } ya no está aquí. En su lugar se da lo que muestra la versión { $live }.
related-all = Las { $count } relacionadas

## Rows of small pictures: ranks among the states, lines, gaps

strips-title = Dónde está { $place } entre los { $count } estados, Data Book de { $edition }
strips-caveat = El error de encuesta, mayor que el redondeo, no está en las bandas.
strips-better = ← mejor
strips-mean = media de los estados
strips-worse = peor →
strips-sure = Qué tan seguro
strips-state = { $place }: { $rank }
strips-alt = { $title }: { $rank } de { $count } estados. { $sentence }
spark-scale = { $title }, una línea de { $earlier } a { $period }. Tiene su propia escala, de { $low } a { $high }.
spark-per = , por cada { $per }
spark-nation = EE. UU. { $figure }
spark-nation-in = EE. UU. { $figure } en { $period }
spark-sure-clear = , claro
spark-sure-full-count = , conteo completo
gap-card-title = Las brechas claras más amplias por raza y etnia, en una escala
gap-card-pair = { PARTE($part, $group) }, { PARTE($other_part, $other_group) }
gap-card-apart = { $points } de diferencia
gap-card-all = Todo por raza y etnia
gap-card-about = Las que tienen una brecha clara por las cifras publicadas, primero la más amplia, al final las cifras de hace algunos años. Una tasa por raza y etnia puede ser de otro período que la de todos.
moved-title = Lo que cambió en unos cinco años: { $lost } de { $needed } empeoraron, { $gained } mejoraron
moved-short = { $lost } de { $needed } indicadores empeoraron en unos cinco años, { $gained } mejoraron.
moved-sure = { $count ->
    [0] De ninguno de estos cambios se puede saber que es más que azar
    [one] De 1 de estos cambios se puede saber que es más que azar: { $lost ->
        [0] uno para mejor
       *[other] uno para peor
     }
   *[other] De { $count } de estos cambios se puede saber que son más que azar: { $lost } para peor, { $gained } para mejor
 }.
moved-unsure = De { $count } nadie puede saber.
moved-mark = { $title }: { $sentence }
moved-key = Continua: { $place }. De rayas: EE. UU. Cada línea tiene su escala.
moved-key-nation = Cada línea tiene su escala.
moved-all = Todos los indicadores
moved-about = Cada cifra más reciente junto a la de unos cinco años antes, si se puede comparar: de período igual de largo, sin traslape, de cuatro a seis años antes. Lo que el redondeo podría explicar es “casi igual”. Una línea se corta donde un año no tiene cifra, y donde cambió una definición.
moved-about-sure = Se dice que un cambio es más que azar si su fuente lo probó, si lo permiten los márgenes de error o si se contó a todos.
moved-column-indicator = Indicador
moved-column-figure = Cifra más reciente
moved-column-period = De
moved-column-nation = EE. UU.
moved-column-change = En unos cinco años
answers-moved = ¿Mejor o peor?
answers-behind = ¿Quién queda atrás?
answers-at-rate = Con la misma tasa: { $sentence }.
answers-children = ¿Cuántos niños y niñas, de cuándo las cifras?
answers-number = { TANTOS($number) } niños y niñas en { $period }.
answers-ages = De las { $count } cifras de abajo, { $known } son de { $period }; la más antigua, { $indicator }, es de { $earlier }.
hand-over = Para entregar:
hand-over-brief = Resumen de una página (PDF)
hand-over-embed = Insertar un gráfico
hand-over-tables = Tablas completas
hand-over-other = Otro estado
care-card-price = { $figure } para { $child }
care-card-prices = { PRIMERA($setting) }: { $listed }
care-card-shares = { $listed }
care-card-share = { $share } para { $child }
care-card-share-too = { $share } con { $child } también
care-card-cap = { $sentence }.
care-card-alt = { PRIMERA($setting) }. { $sentence }
ranks-column-rank = Puesto
ranks-column-state = Estado
ranks-column-score = Puntaje
ranks-short-overall = Gral.
ranks-short-economic-well-being = Econ.
ranks-short-education = Educ.
ranks-short-health = Salud
ranks-short-family-and-community = Fam.
ranks-printed = ◆
ranks-caption = { $title }. ◆ puesto según se publicó.
ranks-caption-score = Puntaje: las barras a la izquierda son mejores que la media de los estados.
ranks-caption-dots = En cada lista: el puesto publicado si se conoce, o el calculado aquí; el punto siempre es calculado aquí, hueco si es una estimación, con lo que deja abierto el redondeo a su alrededor.
ranks-without = Se conocen muy pocos puestos para una columna de { $titles }.
