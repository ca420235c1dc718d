## ما تجده البرامج هنا
opensearch-description = ابحث في { $network }: مدن ودعوات ترشّح وبلدان

## ما يمكن للبرامج أن تطلبه
api-title = بيانات للبرامج
api-lead = كل ما هو عام يمكن قراءته بصيغة JSON دون مفتاح. وفيما يلي الوصف الذي تحصل عليه البرامج، بالإنجليزية.
api-licence = رخصة البيانات: { $licence }
api-limit = { $count ->
    [zero] لا طلبات في الدقيقة من عنوان شبكة واحد.
    [one] طلب واحد في الدقيقة من عنوان شبكة واحد ({ $n }).
    [two] طلبان في الدقيقة من عنوان شبكة واحد ({ $n }).
    [few] { $n } طلبات في الدقيقة من عنوان شبكة واحد.
    [many] { $n } طلبًا في الدقيقة من عنوان شبكة واحد.
   *[other] { $n } طلب في الدقيقة من عنوان شبكة واحد.
}
api-openapi = الوصف نفسه للبرامج (OpenAPI 3.1)
api-addresses = العناوين
api-things = ما تحتويه الإجابات
api-parameters = المعاملات
api-parameter = المعامل
api-answers = الإجابات
api-status = الحالة
api-kind = النوع
api-meaning = المعنى
api-fields = الحقول: { $name }
api-field = الحقل

## البيانات المفتوحة
open-data-title = البيانات المفتوحة
open-data-lead = ما هو عام هنا يمكن أخذه واستخدامه: الأعضاء والدعوات والأخبار، بصيغ للناس وللبرامج.
open-data-licence = الرخصة
open-data-terms = البيانات متاحة بموجب { $licence }: استخدمها لأي غرض، حتى التجاري، واذكر المصدر.
open-data-name-it = اذكره هكذا:
open-data-named = { $publisher }، { $address }، في { $day }، { $licence }
open-data-not-people = لا شيء فيها عن أشخاص.
open-data-datasets = مجموعات البيانات
open-data-caption = مجموعات البيانات وصيغها
open-data-dataset = مجموعة البيانات
open-data-holds = ما تحتويه
open-data-shapes = الصيغ
open-data-catalogue = القائمة نفسها للبرامج:
open-data-sources = المصادر
open-data-geonames = مواقع المدن والأسماء التي تُعرف بها
open-data-natural-earth = خطوط اليابسة على الخرائط، من الملك العام
open-data-cldr = أسماء البلدان واللغات
open-data-members = الأعضاء
open-data-members-about = كل عضو مع بلده ونوع مكانه وأول يوم في عضويته. وتعطي صفحة القائمة كل صيغة لأي اختيار.
open-data-calls = الدعوات
open-data-calls-about = كل دعوة منشورة مع مهلها وتمديداتها ونتائجها وتصويباتها.
open-data-news = الأخبار
open-data-news-about = دعوات نُشرت ومُدّدت، ونتائج أُعلنت وصُوّبت، ومدن قُبلت.
open-data-forms = الاستمارات
open-data-forms-about = ما تسأله الدعوات المدن، نسخةً نسخة، مع مخطط الإجابات.
open-data-page = صفحة
