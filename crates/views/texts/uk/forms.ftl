## Форми мережі
forms-title = Форми
forms-lead = Форма лишається, а що вона запитує, кажуть її версії. Опублікована версія ніколи не змінюється, тож кожна відповідь завжди належить саме тим словам, на які її дано.
forms-list = Форми мережі
forms-form = Форма
forms-newest = Найновіша версія
forms-draft = У роботі
forms-calls-under-way = Поточні конкурси
forms-version-since = Версія { $n }, від { $on }
forms-version-in-work = Версія { $n }

## Одна форма
forms-draft-there = Версію { $n } ще пишуть. Міста її поки не бачать.
forms-draft-none = Щоб змінити форму, почніть нову версію. Її буде опубліковано лише тоді, коли ви це підтвердите; доти ні для кого нічого не змінюється.
forms-draft-edit = Писати далі
forms-draft-begin = Почати версію { $n }
forms-versions = Версії
forms-version = Версія
forms-version-n = Версія { $n }
forms-state = Стан
forms-when = Коли й ким
forms-take = Забрати
forms-toml = Файл TOML
forms-published = опубліковано
forms-in-work = у роботі
forms-hash = SHA-256
forms-shipped = надійшла з файлами мережі
forms-calls = Конкурси з цією формою
forms-call = Конкурс
forms-version-of-call = Нові заявки отримують
forms-files = Заявки
forms-files-none = Поки немає
forms-files-of-version = Версія { $n } – чернетки: { $drafts }, на розгляді: { $underway }, вирішені: { $decided }
forms-call-newer = Використати новішу версію
forms-done-begun = Нову версію розпочато. Вона каже те саме, що й попередня; змінюйте її, як потрібно.
forms-done-saved = Збережено.
forms-done-moved = Переміщено.
forms-done-removed = Вилучено.
forms-done-added = Додано. Тепер напишіть тексти іншими мовами.
forms-done-published = Опубліковано. Відтепер міста бачать її всюди, де її використовує конкурс.
forms-done-bound = Конкурс використовує новішу версію. Чернетки, які не втрачають жодної відповіді, перейшли на неї; команди решти чернеток повідомлено.
forms-done-discarded = Чернетку викинуто. Опубліковані версії лишилися, як були.

## Чернетка
forms-draft-title = Чернетка версії { $n }
forms-changed = Змінено { $when }
forms-to-publication = Що зміниться, і публікація
forms-preview = Побачити, як бачить місто
forms-words = Назва і вступ
forms-as-text = Редагувати як текст
forms-defects = { $count ->
    [one] { $count } річ треба виправити, перш ніж цю версію можна буде опублікувати
    [few] { $count } речі треба виправити, перш ніж цю версію можна буде опублікувати
    [many] { $count } речей треба виправити, перш ніж цю версію можна буде опублікувати
   *[other] { $count } речі треба виправити, перш ніж цю версію можна буде опублікувати
}
forms-n-defects = { $count ->
    [one] { $count } річ для виправлення
    [few] { $count } речі для виправлення
    [many] { $count } речей для виправлення
   *[other] { $count } речі для виправлення
}
forms-section-empty = Питань поки немає.
forms-required = відповідь обов’язкова
forms-optional = можна лишити порожнім
forms-with-rule = з умовою
forms-up = Вище
forms-up-what = Вище: { $what }
forms-down = Нижче
forms-down-what = Нижче: { $what }
forms-remove = Вилучити
forms-remove-what = Вилучити: { $what }
forms-add = Додати
forms-add-question = Додати питання до цього розділу
forms-add-label = Питання
forms-add-hint = Мовою, якою ви зараз читаєте. Інші мови – на наступній сторінці.
forms-add-kind = Вид відповіді
forms-add-section = Додати розділ
forms-add-title = Заголовок
forms-add-column = Додати стовпець
forms-add-heading = Заголовок стовпця
forms-discard-title = Викинути чернетку
forms-discard-lead = Усе написане в цій чернетці буде втрачено. Опубліковані версії та заявки лишаться, як є.
forms-discard = Викинути чернетку

## Частина чернетки
forms-words-title = Назва і вступ
forms-lasting-id = Відповіді зберігаються під назвою { $id }. Вона ніколи не змінюється, хоч би якими стали слова.
forms-kind-is = Вид відповіді: { $kind }
forms-save = Зберегти
forms-save-stay = Зберегти й лишитися тут
forms-other-kind = Запитати відповідь іншого виду
forms-other-kind-hint = Тексти лишаються; обмеження й варіанти, яких новий вид не знає, вилучаються. Чернетки з відповіддю на це питання не перейдуть на нову версію.
forms-other-kind-do = Змінити вид
forms-levels-hint = Або поясніть кожну з п’яти оцінок, або лишіть усе порожнім і поясніть тільки 1 та 5.
forms-level = Оцінка { $n }
forms-choices-hint = Порядок задають номери. Щоб додати варіант, заповніть порожній рядок; збережіть, щоб з’явилися нові порожні рядки.
forms-choice-n = Варіант { $n }
forms-choice-new = Новий варіант
forms-choice-place = Місце
forms-choice-remove = Вилучити цей варіант
forms-back = До форми
forms-back-to-draft = До чернетки

forms-key-title = Заголовок
forms-key-intro = Що знати перед початком
forms-key-label = Текст
forms-key-help = Підказка
forms-key-required = Відповідь обов’язкова
forms-key-profile = Видно в публічному профілі члена мережі
forms-key-translatable = Можна подати ще й робочою мовою
forms-key-max = Найбільше
forms-key-min = Найменше
forms-key-max-words = Найбільше слів
forms-key-unit = Одиниця або валюта
forms-key-decimals = Знаків після коми
forms-key-with-year = Запитувати рік показника
forms-key-with-source = Запитувати його джерело
forms-key-years-ahead = На скільки років уперед можна (0 – ні на скільки)
forms-key-many = Можна вибрати кілька
forms-key-at-least = Вибрати щонайменше
forms-key-at-most = Вибрати щонайбільше
forms-key-options = Варіанти
forms-key-items = Що оцінюють
forms-key-low = Що означає 1
forms-key-high = Що означає 5
forms-key-levels = Що означає кожна оцінка
forms-key-min-rows = Найменше рядків
forms-key-max-rows = Найбільше рядків
forms-key-columns = Стовпці
forms-key-types = Види файлів
forms-key-max-bytes = Найбільший файл, у мегабайтах
forms-key-shown-if = Коли питання ставлять
forms-key-required-if = Коли відповідь обов’язкова
forms-key-warn-usual-min = Просити перевірити, якщо менше ніж
forms-key-warn-usual-max = Просити перевірити, якщо більше ніж
forms-key-warn-older-than = Просити перевірити, якщо років тому більше ніж
forms-key-warn-min-words = Просити перевірити, якщо слів менше ніж
forms-kind-short-text = Один рядок тексту
forms-kind-long-text = Кілька абзаців з обмеженням слів
forms-kind-number = Число
forms-kind-money = Сума грошей
forms-kind-year = Рік
forms-kind-date = Дата
forms-kind-choice = Вибір зі списку
forms-kind-rating = Оцінка від 1 до 5
forms-kind-table = Таблиця
forms-kind-people = Список людей
forms-kind-links = Вебадреси
forms-kind-email = Електронна адреса
forms-kind-phone = Номер телефону
forms-kind-file = Файли
forms-kind-declaration = Заява, з якою погоджуються

forms-rule-condition = Умова
forms-rule-always = Завжди
forms-rule-never = За умовою – ніколи
forms-rule-is = вибрано «{ $option }»
forms-rule-declared = погоджено
forms-rule-answered = є відповідь
forms-rule-empty = лишено порожнім
forms-rule-at-least = не менше за число нижче
forms-rule-number = Число для порівняння
forms-rule-complex = Кілька поєднаних умов (лишаються, як є)
forms-rule-complex-hint = Їх можна змінити в тексті форми:

## Що не так
forms-defect-text = { $key }: бракує тексту, мова – { $language }
forms-defect-missing = Треба вказати: { $key }
forms-defect-max-below-min = Найбільше значення менше за найменше
forms-defect-empty-section = У розділі немає питань
forms-defect-empty-form = У формі немає розділів
forms-defect-empty-table = У таблиці немає стовпців
forms-defect-twice = Її стала назва вжита двічі
forms-defect-required-anyway = Умова обов’язковості нічого не означає там, де відповідь і так обов’язкова
forms-defect-rule-gone = { $key }: питання { $id } немає
forms-defect-rule-later = { $key }: питання { $id } стоїть пізніше
forms-defect-rule-option = { $key }: { $id } не має варіанта { $option }
forms-refusal-whole = { $key }: напишіть ціле число цифрами, наприклад 200
forms-refusal-decimal = { $key }: напишіть число цифрами, наприклад 200 або 0,5
forms-refusal-rule-number = Напишіть цифрами число для порівняння
forms-refusal-published = Версію { $n } опубліковано, вона ніколи не змінюється. Почніть нову версію.
forms-refusal-meanwhile = { $who } – зміни в чернетці, { $when }. Нічого з вашого не збережено; введене ще тут. Подивіться на чернетку, якою вона є тепер, і збережіть знову.
forms-refusal-meanwhile-act = Чернетку тим часом змінено, тому нічого не зроблено. Ось якою вона є тепер.
forms-refusal-long = Текст довший за { $max } кілобайтів, а стільки не потребує жодна форма. Його не збережено.
forms-refusal-forbidden = У рядку { $line } є символи, що змінюють показ тексту. Приберіть їх; текст не збережено.
forms-refusal-nothing = Ця версія запитує точно те саме, що й попередня. Публікувати нічого.
forms-refusal-announced = Результати цього конкурсу оголошено; у ньому вже нічого не змінюється.
forms-refusal-used = Конкурс уже використовує цю або пізнішу версію.
forms-refusal-draft-there = Чернетку вже пишуть.
forms-somebody = Хтось

## Текст
forms-text-title = Чернетка як текст
forms-text-lead = Усе визначення мовою TOML, як у файлах мережі. Текст, який не вдається прочитати, не зберігається й лишається тут разом із помилками, рядок за рядком. Примітки в тексті лишаються, доки його не змінить котрась зі сторінок цього кабінету.
forms-text-label = Визначення (TOML)
forms-text-not-stored = Цей текст не збережено.
forms-text-take = Забрати як файл
forms-text-bring = Принести файл
forms-text-file = Файл TOML
forms-text-bring-do = Поставити файл на місце чернетки

## Перегляд
forms-preview-lead = Так це бачить місто. Нічого з уведеного тут не зберігається. Щоб побачити інші мови, перемкніть мову вгорі.
forms-preview-not-yet = Чернетку ще не можна показати. Ось що заважає:
forms-preview-sections = Розділи

## Що змінилося
forms-change-added = нове
forms-change-removed = більше не запитують
forms-change-order = стоїть в іншому місці
forms-change-moved = тепер у розділі «{ $to }»
forms-change-changed = змінено: { $what }
forms-change-section-added = новий розділ
forms-change-section-removed = розділ вилучено
forms-change-section-reworded = заголовок чи підказка звучить інакше
forms-change-reworded = назва чи вступ звучить інакше
forms-change-before = було: { $text }
forms-aspect-words = слова
forms-aspect-bounds = обмеження чи варіанти
forms-aspect-kind = вид відповіді
forms-aspect-rules = коли запитують чи вимагають
forms-difference = Що версія { $to } змінює проти версії { $from }
forms-difference-first = Перша версія
forms-difference-none = Відмінностей немає.

## Публікація
forms-publish-title = Опублікувати версію { $n }
forms-publish-calls = Поточні конкурси
forms-publish-calls-lead = Виберіть конкурси, нові заявки яких одразу отримають цю версію. Без позначки конкурс зберігає свою версію; змінити її можна й пізніше.
forms-publish-for-call = Відтепер використовувати в цьому конкурсі версію { $to } (замість версії { $from })
forms-publish-frozen = Версія { $n } більше ніколи не зміниться. Помилку виправляють іншою версією.
forms-publish-later = Конкурси, яких ви не позначили, зберігають свою версію.
forms-publish = Опублікувати версію { $n }
forms-what-will-happen = Що станеться
forms-rule-of-decided = Вирішені заявки ніколи не змінюються.
forms-rule-of-under-way = Подані заявки лишаються з тією версією, на яку відповіли.
forms-rule-of-drafts = Чернетки переходять, якщо не втрачається жодна відповідь. Чернетка, яка втратила б відповідь, лишається, а її команді кажуть чому.
forms-n-decided = { $count ->
    [0] Вирішених заявок немає
    [one] { $count } вирішена заявка не змінюється
    [few] { $count } вирішені заявки не змінюються
    [many] { $count } вирішених заявок не змінюються
   *[other] { $count } вирішеної заявки не змінюються
}
forms-n-under-way = { $count ->
    [0] Заявок на розгляді немає
    [one] { $count } заявка на розгляді лишається зі своєю версією
    [few] { $count } заявки на розгляді лишаються зі своєю версією
    [many] { $count } заявок на розгляді лишаються зі своєю версією
   *[other] { $count } заявки на розгляді лишаються зі своєю версією
}
forms-n-moving = { $count ->
    [0] Жодна чернетка не переходить
    [one] { $count } чернетка переходить з усіма відповідями
    [few] { $count } чернетки переходять з усіма відповідями
    [many] { $count } чернеток переходять з усіма відповідями
   *[other] { $count } чернетки переходять з усіма відповідями
}
forms-n-staying = { $count ->
    [0] Жодній чернетці не треба лишатися
    [one] { $count } чернетка лишається, бо втратила б відповідь:
    [few] { $count } чернетки лишаються, бо втратили б відповіді:
    [many] { $count } чернеток лишаються, бо втратили б відповіді:
   *[other] { $count } чернетки лишаються, бо втратили б відповіді:
}
forms-n-drafts = { $count ->
    [one] { $count } чернетка
    [few] { $count } чернетки
    [many] { $count } чернеток
   *[other] { $count } чернетки
}
forms-bind-title = Дати конкурсу версію { $n }
forms-bind = Відтепер використовувати версію { $n }
forms-loss-removed = питання більше не ставлять
forms-loss-kind = потрібна відповідь іншого виду
forms-loss-part = чогось вибраного чи заповненого більше немає
forms-loss-room = місця менше, ніж заповнено
forms-loss-hidden = його більше не ставили б
forms-loss-declared = слова, з якими погодилися, змінилися

## Для команди
forms-news-title = Форма змінилася: що нового
forms-news-moved = Ваша чернетка перейшла на нову версію з усіма відповідями. Подивіться, будь ласка, що змінилося.
forms-news-stayed = Ваша чернетка лишається з тією версією, з якої почалася, бо інакше відповіді було б втрачено. Її можна подати такою, як є.
forms-news-losses = У новій версії немає місця для цих відповідей:
forms-news-changes = Що змінює нова версія
forms-news-go-over-lead = Якщо ви хочете заповнювати нову версію, спершу спорожніть ці відповіді, а тоді переходьте.
forms-news-go-over = Перейти на нову версію
forms-news-read = Прочитано
forms-news-still-loses = У чернетці ще є відповіді, для яких у новій версії немає місця. Нічого не змінено.
forms-news-went-over = Тепер ваша чернетка заповнює нову версію.
forms-unasked-title = Форма змінилася, поки ви писали
forms-unasked-lead = Усе, що форма й далі запитує, збережено. Цих питань більше немає, або вони запитують інше, тож введене не вдалося зберегти. Скопіюйте те, що хочете використати деінде.
forms-unasked-back = До заявки
forms-happened-moved = Чернетка перейшла на нову версію форми
forms-happened-stayed = Чернетка лишилася зі своєю версією форми
forms-refusal-meanwhile-text = Чернетку тим часом змінено, тому цей текст не збережено. Скопіюйте потрібне, відкрийте чернетку, якою вона є тепер, і змінюйте її.
