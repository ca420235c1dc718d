## Перелік конкурсів
calls-title = Конкурси
calls-open = Відкриті зараз
calls-none-open = Зараз немає відкритого конкурсу. Стрічка новин повідомить, коли оприлюднять наступний.
calls-coming = Заплановані
calls-under-way = Подання завершено, триває оцінювання
calls-past = Минулі
calls-past-caption = Минулі конкурси та що доводять записи
calls-call = Конкурс
calls-announced-on = Оголошено
calls-announced = Оголошено міст
calls-admitted = Прийнято міст
calls-opens = Відкриття: { $moment }.
calls-closes = Міста подають заявки до { $moment }.
calls-feed = Новини стрічкою (Atom)
calls-json = Цей перелік у JSON

## Сторінка конкурсу
call-apply = Подати заявку від свого міста
call-over = Результати оголошено. Цей конкурс завершено.
call-turn-opening = відкриття конкурсу
call-turn-cities = міста
call-turn-commissions = Національні комісії у справах ЮНЕСКО
call-turn-experts = оцінювання й оголошення
call-clocks = Строки
call-clock-opens = Відкриття
call-clock-city = Міста подають до
call-clock-commission = Комісії передають до
call-clock-announcement = Заплановане оголошення
call-extensions = Продовження строків
call-moved = було { $before }, тепер { $after }
call-because = Причина: { $reason }
call-results = Результати
call-results-proven = Пораховано за записами цієї платформи; кожне число веде до того, що воно рахує.
call-announced = { $count ->
    [one] місто оголошено
    [few] міста оголошено
   *[other] міст оголошено
}
call-admitted = { $count ->
    [one] місто прийнято
    [few] міста прийнято
   *[other] міст прийнято
}
call-corrections = { $count ->
    [one] виправлення
    [few] виправлення
   *[other] виправлень
}
call-corrections-title = Виправлення
call-cities = Прийняті міста
call-published = Опубліковано деінде
call-published-apart = Те, що надруковано про цей конкурс, за словами джерела. Це подано окремо від того, що доводять тутешні записи.
call-published-announced = Оголошено міст: { $count }
call-published-admitted = Прийнято міст після виправлень: { $count }
call-published-members = Членів мережі після конкурсу: { $count }
call-source = Джерело:
call-flyer = Листівка для друку
call-json = Ця сторінка у JSON

## Листівка
flyer-until = Подайте заявку до { $moment }
flyer-languages = Листівка іншими мовами

## Стрічка новин
feed-title = { $network }: новини
feed-published = Новий конкурс: { $call }
feed-extended = Строк продовжено: { $call }
feed-extended-until = Тепер міста подають заявки до { $moment }.
feed-announced = Результати оголошено: { $call }
feed-corrected = Результат виправлено: { $call }
feed-admitted = { $city } — член мережі
feed-title-of = { $network }: новини — { $of }
feed-ended = { $city } більше не є членом мережі
feed-revoked = Прийняття скасовано: { $city }
