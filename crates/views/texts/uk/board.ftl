## Дошка конкурсу
board-title = Дошка конкурсу
board-clocks = Конкурс
board-call-draft = Чернетка; її бачить лише секретаріат.
board-call-published = Оприлюднено.
board-call-closed = Приймання закрито; можна готувати рішення.
board-call-announced = Результати оголошено.
board-extensions = Продовження строку
board-extended = Продовжено { $day }
board-acts = Що ви можете зробити
board-act-edit = Редагувати чернетку
board-act-publish = Переглянути й оприлюднити
board-act-open = Відкрити раніше
board-act-extend = Продовжити конкурс
board-act-close = Закрити приймання
board-act-announce = Оголосити результати
board-act-correct = Виправити результат
board-act-figures = Записати надруковані числа
board-public-page = Публічна сторінка
board-files = Заявки
board-no-files = Ще жодної заявки не подано. Чернетки належать командам, тут їх не показано.
board-none-such = Жодна заявка не підходить. Покажіть усі або виберіть інакше.
board-caption = Показано { $shown } з { $total }
board-narrow = Показати ці
board-show-all = Показати всі
board-every-stage = Усі етапи
board-every-country = Усі країни
board-city = Місто
board-country = Країна
board-stage = Етап
board-since = Відколи
board-rank = Місце в переліку
board-reviews = Відгуки
board-handed-in = { $n } з { $of }
board-decision = Рішення
board-none = –
board-admit = Прийняти
board-decline = Не приймати

## Етапи заявки
board-stage-draft = Чернетка
board-stage-submitted = Подано
board-stage-returned = Повернено
board-stage-reserved = У резерві
board-stage-endorsed = Схвалено
board-stage-refused = Відхилено
board-stage-forwarded = Передано
board-stage-eligible = Відповідає вимогам
board-stage-excluded = Не відповідає вимогам
board-stage-withdrawn = Відкликано
board-stage-admitted = Прийнято
board-stage-declined = Не прийнято

## Одна заявка
case-dossier = Прочитати заявку
case-timeline = Що відбулося
case-eligibility = Відповідність вимогам
case-not-forwarded = Національна комісія не передала цієї заявки, тож перевіряти ще нічого.
case-eligible = Відповідає вимогам.
case-excluded = Не відповідає вимогам, з такої причини:
case-exclude-open = Не відповідає вимогам
case-exclude-reason = Причина
case-exclude-hint = Місто прочитає її саме в цих словах.
case-exclude = Виключити заявку
case-experts = Експерти
case-no-experts = У цього конкурсу ще немає експертів.
case-name-experts = Призначити експертів
case-expert-files = { $count ->
    [0] ще без заявок
    [one] { $count } заявка
    [few] { $count } заявки
   *[many] { $count } заявок
}
case-assign = Дати на відгук: { $name }
case-country-unknown = країна невідома
case-reviews = Відгуки
case-review-assigned = Призначено
case-review-accepted = Читає
case-review-conflicted = Конфлікт інтересів
case-review-handed-in = Подано
case-note-to-city = Місту:
case-note-to-panel = Журі:
case-scores = Оцінки поруч
case-criterion = Критерій
case-of-levels = з { $count }
case-mean = Середнє
case-median = Медіана
case-spread = Розкид
case-from-to = { $low }–{ $high }
case-cannot-judge = судити не може
case-cannot-judge-apart = «Судити не може» не входить до жодного числа.
case-decision = Рішення
case-decision-lead = Підготуйте рішення тут. Його можна змінити до оголошення.
case-decide-later = Рішення готують щодо заявок, що відповідають вимогам, після закриття приймання і до оголошення.
case-secret = Підготовлене рішення таємне: до оголошення його бачить лише секретаріат.
case-outcome = Що вирішено
case-note = Нотатка
case-note-hint = Лишається в секретаріаті, також після оголошення.
case-prepare = Підготувати рішення
case-change = Змінити рішення
case-prepared-by = підготовлено: { $name }, { $moment }
case-told = Результати оголошено. Помилку можна усунути лише виправленням.
case-refusal-own-country = Із країни заявки: конфлікт за правилом.
case-refusal-country-unknown = Країна експерта невідома, тож не можна перевірити правило про власну країну. Спершу вкажіть країну.
case-refusal-in-team = Належить до команди самого міста.
case-refusal-officer = Працює в Національній комісії, що схвалила заявку.
case-refusal-not-expert = Не є експертом цього конкурсу.
case-refusal-has-it = Уже має цю заявку.
case-refusal-not-eligible = Лише заявку, що відповідає вимогам, можна дати експертам і вирішити. Спершу перевірте відповідність.
case-refusal-checked = Перевірити можна лише передану заявку. Стан цієї тим часом змінився.
case-refusal-no-reason = Напишіть причину. Місто її прочитає.
case-refusal-no-outcome = Виберіть одне з двох.
case-refusal-meanwhile = Поки ви дивилися, хтось інший підготував рішення. Його показано вище; збережіть ще раз, щоб змінити.
case-refusal-note-long = Нотатка задовга. Вона може мати щонайбільше { $max } знаків.
case-event-submitted = Місто подало заявку
case-event-withdrawn = Місто відкликало заявку
case-event-returned = Національна комісія повернула заявку місту
case-event-refused = Національна комісія відхилила заявку
case-event-ranked = Національна комісія визначила місце в переліку
case-event-endorsed = Національна комісія схвалила заявку
case-event-endorsement-withdrawn = Національна комісія відкликала схвалення
case-event-reserved = Національна комісія внесла заявку до резерву
case-event-forwarded = Передано до секретаріату
case-event-screened = Визнано такою, що відповідає вимогам
case-event-excluded = Визнано такою, що не відповідає вимогам

## Оголошення
announcement-title = Оголосити результати
announcement-what = Що буде оголошено
announcement-nobody = Заявок на рішення немає. Конкурс завершується без нових членів.
announcement-admitted = { $count ->
    [one] { $count } місто прийнято
    [few] { $count } міста прийнято
   *[many] { $count } міст прийнято
}
announcement-declined = { $count ->
    [one] { $count } місто не прийнято
    [few] { $count } міста не прийнято
   *[many] { $count } міст не прийнято
}
announcement-undecided = { $count ->
    [one] { $count } заявка без рішення
    [few] { $count } заявки без рішення
   *[many] { $count } заявок без рішення
}
announcement-not-before = Не раніше: { $moment }.
announcement-files = Заявки та рішення щодо них
announcement-at-once = Члени, результат конкурсу і стрічка новин показують це тієї самої миті. Членство починається { $day }.
announcement-letters = Кожне місто, що подало заявку, отримає лист.
announcement-corrections = Оголошення не можна відкликати. Помилку усувають публічно, виправленням.
announcement-tell = Оголосити результати зараз
announcement-refusal-not-closed = Приймання не закрито. Спершу закрийте його.
announcement-refusal-told = Результати вже було оголошено.
announcement-refusal-undecided = { $count ->
    [one] { $count } заявку не перевірено або щодо неї немає рішення:
    [few] { $count } заявки не перевірено або щодо них немає рішення:
   *[many] { $count } заявок не перевірено або щодо них немає рішення:
}
announcement-refusal-members = { $count ->
    [one] { $count } місто вже є членом, удруге його не прийняти. Змініть рішення:
    [few] { $count } міста вже є членами, удруге їх не прийняти. Змініть рішення:
   *[many] { $count } міст уже є членами, удруге їх не прийняти. Змініть рішення:
}

## Виправлення
correction-title = Виправити результат
correction-members = Члени завдяки цьому конкурсу
correction-nobody = Конкурс не привів нових членів.
correction-revoked = Прийняття скасовано { $day }:
correction-ended = Членство закінчилося.
correction-revoke-title = Скасувати прийняття
correction-which = Місто, оголошене помилково
correction-public = Сторінка конкурсу показує виправлення й вашу нотатку кожному.
correction-stays = Сторінка міста зберігає період членства, день його закінчення та причину. Місто отримає лист.
correction-note = Нотатка, яку прочитає кожен
correction-revoke = Скасувати прийняття
correction-refusal-not-told = Результатів ще не оголошено, тож виправляти нічого.
correction-refusal-other-call = Це членство не з цього конкурсу. Виберіть місто зі списку.
correction-refusal-ended = Це членство вже закінчилося раніше.
correction-refusal-no-note = Напишіть нотатку принаймні англійською.
correction-refusal-long = Нотатка задовга. Вона може мати щонайбільше { $max } знаків.
correction-refusal-which = Виберіть місто зі списку.

## Надруковані числа
figures-title = Записати надруковані числа
figures-lead = Що надруковано деінде про результат цього конкурсу. Це показано окремо, із джерелом, поруч із числами, які доводять наші власні записи.
figures-announced = Міст оголошено спершу
figures-admitted = Міст прийнято після виправлень
figures-members = Членів мережі після цього
figures-source = Джерело
figures-source-hint = Де надруковано: назва, видавець, дата, адреса.
figures-record = Записати числа
figures-refusal-number = Введіть ціле число, наприклад 54.
figures-refusal-source = Назвіть джерело; щонайбільше { $max } знаків.
figures-refusal-draft = Конкурс іще є чернеткою; про нього не могли нічого надрукувати.
