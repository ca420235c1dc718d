## Що тут знаходять програми
opensearch-description = Шукати в { $network }: міста, конкурси, країни

## Що можуть запитувати програми
api-title = Дані для програм
api-lead = Усе публічне можна прочитати у JSON без ключа. Далі наведено опис, який отримують програми, англійською мовою.
api-licence = Ліцензія даних: { $licence }
api-limit = { $count ->
    [one] { $n } запит на хвилину з однієї мережевої адреси.
    [few] { $n } запити на хвилину з однієї мережевої адреси.
   *[other] { $n } запитів на хвилину з однієї мережевої адреси.
}
api-openapi = Те саме для програм (OpenAPI 3.1)
api-addresses = Адреси
api-things = Що містять відповіді
api-parameters = Параметри
api-parameter = Параметр
api-answers = Відповіді
api-status = Статус
api-kind = Тип
api-meaning = Значення
api-fields = Поля: { $name }
api-field = Поле

## Відкриті дані
open-data-title = Відкриті дані
open-data-lead = Публічні дані цього сайту можна брати й використовувати: члени мережі, конкурси та новини — у форматах для людей і для програм.
open-data-licence = Ліцензія
open-data-terms = Дані доступні за ліцензією { $licence }: використовуйте їх з будь-якою метою, зокрема комерційною, і зазначайте джерело.
open-data-name-it = Зазначайте його так:
open-data-named = { $publisher }, { $address }, станом на { $day }, { $licence }
open-data-not-people = Відомостей про людей серед них немає.
open-data-datasets = Набори даних
open-data-caption = Набори даних та їхні формати
open-data-dataset = Набір даних
open-data-holds = Що містить
open-data-shapes = Формати
open-data-catalogue = Той самий перелік для програм:
open-data-sources = Джерела
open-data-geonames = розташування міст і назви, за якими їх знаходять
open-data-natural-earth = обриси суходолу на картах, суспільне надбання
open-data-cldr = назви країн і мов
open-data-members = Члени мережі
open-data-members-about = Кожен член мережі з країною, видом місця й першим днем членства. Сторінка переліку дає кожен формат для будь-якого вибору.
open-data-calls = Конкурси
open-data-calls-about = Кожен оголошений конкурс зі строками, продовженнями, результатами та виправленнями.
open-data-news = Новини
open-data-news-about = Конкурси оголошені та продовжені, результати оголошені й виправлені, міста прийняті.
open-data-forms = Форми заявок
open-data-forms-about = Про що конкурси запитують міста, версія за версією, зі схемою відповідей.
open-data-page = Сторінка
