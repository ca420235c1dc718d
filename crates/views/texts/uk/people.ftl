## Люди та ролі
people-title = Люди та ролі
people-search = Ім’я або електронна адреса
people-find = Знайти
people-none = Нікого не знайдено. Пошукайте за частиною імені або внесіть людину нижче.
people-with-roles = Усі, хто має роль
people-found = { $count ->
    [one] Знайдено { $count } людину
    [few] Знайдено { $count } людини
    [many] Знайдено { $count } людей
   *[other] Знайдено { $count } людини
}
people-roles = Ролі
people-no-role = Тут ролі немає. Учасникові команди міста вона не потрібна.
people-enter = Внести людину
people-enter-lead = Для працівників комісій, експертів і колег. Команди міст самі запрошують своїх учасників.
people-enter-button = Внести людину
people-known-email = Людину з цією адресою вже внесено. Знайдіть її за адресою.
people-language = Мова листів до цієї людини
people-country-hint = Експерти ніколи не читають заявок своєї країни, тому їхня країна має бути відома.
people-since = з { $day }
people-revoke = Позбавити ролі: { $role }
people-grant = Надати роль
people-role = Роль
people-of-country = Країна — для працівника комісії
people-call = Конкурс — для експерта
people-no-call = Без конкурсу
people-grant-button = Надати роль
people-no-such-role = Виберіть роль.
people-record = Запис
people-save = Зберегти запис
people-done = Зміну збережено.
people-factors = Чинники входу
people-factors-lead = Якщо ця особа втратила ключ доступу й телефон, двоє із секретаріату можуть їх вилучити. Спершу переконайтеся, що просить справді вона.
people-factors-remove = Вилучити її чинники входу
refusal-role-no-country = Виберіть країну комісії.
refusal-role-no-call = Виберіть конкурс, заявки якого читає експерт.
refusal-role-expert-without-country = Спершу вкажіть країну експерта: ніхто не читає заявок своєї країни.
refusal-role-last-secretary = Хтось має вести мережу. Спершу надайте цю роль іншій людині.
refusal-role-revoked = Цієї ролі вже було позбавлено.
