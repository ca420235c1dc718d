## Минулі конкурси, як про них повідомляли
history-call = Конкурс { $call }
history-not-here = Цей конкурс проходив не на цій платформі. Тут наведено опубліковане про нього поруч із тим, що доводять записи.
history-what = Показник
history-published = Опубліковано
history-corrected = Виправлено на
history-here = Записано тут
history-caption = Опубліковані числа поруч із записами
history-cities = Прийняті міста
history-city-countries = Їхні країни
history-members = Члени мережі станом на { $day }
history-countries = Країни з членами мережі станом на { $day }
history-beside = { $count ->
    [one] Опубліковано: { $published }; тут записано { $count } із цих членів
    [few] Опубліковано: { $published }; тут записано { $count } із цих членів
   *[other] Опубліковано: { $published }; тут записано { $count } із цих членів
}
history-joined-rule = Записаними тут вважаються міста, членство яких почалося у { $year } році й діяло в день оголошення.
history-note = Примітка:
history-first = спершу оголошено: { $day }
history-earlier = Попередні конкурси за опублікованими даними
