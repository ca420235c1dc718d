## Saving while writing
writing-saving = Зберігаємо…
writing-saved = Збережено о { $time }
writing-unsaved = Ще не збережено
writing-offline = Не збережено: немає з’єднання. Усе введене лишається тут, спробуємо ще раз.
writing-signed-out = Не збережено: ваш сеанс завершився.
writing-refused = Не збережено: писати тут уже не можна. Скопіюйте свій текст і завантажте сторінку знову.
writing-too-long = Не збережено: текст задовгий.
writing-met = Ще не збережено: хтось інший зберіг інший текст. Виберіть над цим полем.
writing-other-person = Не збережено: у цьому браузері ввійшла інша людина. Скопіюйте свій текст і завантажте сторінку знову.
writing-last-saved = Зберегли: { $who }, { $when }
writing-here = { $count ->
    [one] Зараз на цій сторінці { $names }.
    [few] Зараз на цій сторінці { $names }.
   *[other] Зараз на цій сторінці { $names }.
}
writing-signed-out-lead = Ваш сеанс завершився. Усе, що ви ввели, лишилося на цій сторінці, нічого не втрачено. Увійдіть в іншій вкладці й пишіть тут далі.
writing-sign-in = Увійти в новій вкладці
writing-keep = Тримати ненадісланий текст на цьому пристрої
writing-keep-hint = Для поганого зв’язку. Те, що ще не вдалося зберегти, лежить у цьому браузері під замком, доки не збережеться або доки ви не вийдете. Не для спільного комп’ютера.
writing-kept = Ваш текст ({ $time }) не збережено; він лишився на цьому пристрої:
writing-kept-use = Повернути в поле
writing-kept-forget = Забути його

## Two texts
clash-heading = Тут зустрілися два тексти
clash-lead = Поки ви писали, інший текст зберегли: { $who }, { $when }. Нічого не втрачено: тут обидва.
clash-mine = Ваш текст
clash-theirs = Текст: { $name }
clash-choose = Що залишити?
clash-keep-mine = Мій текст
clash-keep-theirs = Текст: { $name }
clash-keep-field = Те, що стоїть у полі нижче; там можна поєднати обидва
clash-act = Залишити вибране

## Earlier texts
history-link = Попередні тексти
history-link-of = Попередні тексти: { $question }
history-title = Попередні тексти: { $question }
history-lead = Хто, коли і як змінював цю відповідь; найновіша зміна вгорі. Кожен збережений текст лишається, і його можна повернути.
history-none = Тут ще нічого не збережено.
history-who = { $who }, { $when }
history-saves = { $count ->
    [one] { $count } збереження з { $since }
    [few] { $count } збереження з { $since }
   *[other] { $count } збережень з { $since }
}
history-current = Текст зараз
history-emptied = Відповідь очистили.
history-whole = Увесь текст
history-restore = Повернути цей текст
history-restore-means = Теперішній текст лишиться серед попередніх.
history-clashed = Тим часом хтось зберіг зміни, тож нічого не повернуто. Перегляньте найновішу зміну й вирішіть ще раз.
history-newest = До найновішої
history-older = Давніші зміни
history-each = Показати кожне збереження
history-together = Показати збереження разом
history-back = Назад до запитання
difference-removed = вилучено
difference-added = додано

## Signed out while writing
held-title = Ваш сеанс завершився
held-lead = Ваш сеанс завершився, поки ви писали. Введене ще не збережено; воно чекає на вас до { $time }.
held-then = Увійдіть у цьому браузері: ви повернетеся на сторінку, де все так, як ви ввели, і збережете там.
held-sign-in = Увійти
held-notice = Ваш сеанс завершився, поки ви писали. Тут усе так, як ви ввели. Це ще не збережено: перегляньте і збережіть.
held-discard = Викинути те, що я написав
