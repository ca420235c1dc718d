## استمارات الشبكة
forms-title = الاستمارات
forms-lead = الاستمارة باقية، وما تسأل عنه تقوله نسخها. النسخة المنشورة لا تتغيّر أبدًا، فيبقى كلّ جواب مرتبطًا بالكلمات التي أُعطي ردًّا عليها.
forms-list = استمارات الشبكة
forms-form = الاستمارة
forms-newest = أحدث نسخة
forms-draft = قيد الإعداد
forms-calls-under-way = دعوات الترشّح الجارية
forms-version-since = النسخة { $n }، منذ { $on }
forms-version-in-work = النسخة { $n }

## استمارة واحدة
forms-draft-there = النسخة { $n } قيد الكتابة. لا تراها المدن بعد.
forms-draft-none = لتغيير الاستمارة ابدأ نسخة جديدة. لا تُنشر إلا عندما تطلب ذلك، وحتى ذلك الحين لا يتغيّر شيء على أحد.
forms-draft-edit = تابع الكتابة
forms-draft-begin = ابدأ النسخة { $n }
forms-versions = النسخ
forms-version = النسخة
forms-version-n = النسخة { $n }
forms-state = الحالة
forms-when = متى ومن قبل من
forms-take = تنزيل
forms-toml = ملف TOML
forms-published = منشورة
forms-in-work = قيد الإعداد
forms-hash = SHA-256
forms-shipped = جاءت مع ملفات الشبكة
forms-calls = دعوات الترشّح التي تستخدم هذه الاستمارة
forms-call = دعوة الترشّح
forms-version-of-call = تحصل الطلبات الجديدة على
forms-files = طلبات العضوية
forms-files-none = لا شيء بعد
forms-files-of-version = النسخة { $n } – المسودات: { $drafts }، قيد النظر: { $underway }، المبتوت فيها: { $decided }
forms-call-newer = استخدم النسخة الأحدث
forms-done-begun = بدأت النسخة الجديدة، وهي تقول ما تقوله النسخة السابقة؛ غيّرها كما تحتاج.
forms-done-saved = تمّ الحفظ.
forms-done-moved = تمّ النقل.
forms-done-removed = تمّت الإزالة.
forms-done-added = تمّت الإضافة. اكتب الآن نصوصها باللغات الأخرى.
forms-done-published = نُشرت. تراها المدن من الآن حيثما تستخدمها دعوة ترشّح.
forms-done-bound = تستخدم دعوة الترشّح النسخة الأحدث. انتقلت إليها المسودات التي لا تفقد أيّ جواب، وأُبلغت فرق بقية المسودات.
forms-done-discarded = أُلغيت المسودة. بقيت النسخ المنشورة كما كانت.

## مسودة
forms-draft-title = مسودة النسخة { $n }
forms-changed = آخر تغيير { $when }
forms-to-publication = ما الذي يتغيّر، والنشر
forms-preview = شاهدها كما تراها المدينة
forms-words = العنوان والتمهيد
forms-as-text = عدّلها كنصّ
forms-defects = { $count ->
    [one] أمر واحد ينبغي إصلاحه قبل أن يمكن نشر هذه النسخة
    [two] أمران ينبغي إصلاحهما قبل أن يمكن نشر هذه النسخة
    [few] { $count } أمور ينبغي إصلاحها قبل أن يمكن نشر هذه النسخة
    [many] { $count } أمرًا ينبغي إصلاحه قبل أن يمكن نشر هذه النسخة
   *[other] { $count } أمر ينبغي إصلاحه قبل أن يمكن نشر هذه النسخة
}
forms-n-defects = { $count ->
    [one] أمر واحد للإصلاح
    [two] أمران للإصلاح
    [few] { $count } أمور للإصلاح
    [many] { $count } أمرًا للإصلاح
   *[other] { $count } أمر للإصلاح
}
forms-section-empty = لا أسئلة بعد.
forms-required = الجواب إلزامي
forms-optional = يجوز تركه فارغًا
forms-with-rule = بشرط
forms-up = إلى أعلى
forms-up-what = إلى أعلى: { $what }
forms-down = إلى أسفل
forms-down-what = إلى أسفل: { $what }
forms-remove = أزل
forms-remove-what = أزل: { $what }
forms-add = أضف
forms-add-question = أضف سؤالًا إلى هذا القسم
forms-add-label = السؤال
forms-add-hint = باللغة التي تقرأ بها الآن. تأتي اللغات الأخرى في الصفحة التالية.
forms-add-kind = نوع الجواب
forms-add-section = أضف قسمًا
forms-add-title = العنوان
forms-add-column = أضف عمودًا
forms-add-heading = عنوان العمود
forms-discard-title = إلغاء المسودة
forms-discard-lead = يضيع كلّ ما كُتب في هذه المسودة. تبقى النسخ المنشورة وطلبات العضوية كما هي.
forms-discard = ألغِ المسودة

## جزء من المسودة
forms-words-title = العنوان والتمهيد
forms-lasting-id = تُحفظ الأجوبة تحت الاسم { $id }. لا يتغيّر هذا الاسم أبدًا مهما تغيّرت الكلمات.
forms-kind-is = نوع الجواب: { $kind }
forms-save = احفظ
forms-save-stay = احفظ وابقَ هنا
forms-other-kind = اطلب نوعًا آخر من الجواب
forms-other-kind-hint = تبقى النصوص، وتُزال الحدود والخيارات التي لا يعرفها النوع الجديد. لن تنتقل إلى النسخة الجديدة المسودات التي فيها جواب عن هذا السؤال.
forms-other-kind-do = غيّر النوع
forms-levels-hint = إمّا أن تشرح كلّ درجة من الدرجات الخمس، أو تترك كلّ شيء فارغًا وتشرح 1 و5 فقط.
forms-level = الدرجة { $n }
forms-choices-hint = الترتيب بحسب الأرقام. املأ صفًّا فارغًا لإضافة خيار، واحفظ للحصول على صفوف فارغة أخرى.
forms-choice-n = الخيار { $n }
forms-choice-new = خيار جديد
forms-choice-place = الترتيب
forms-choice-remove = أزل هذا الخيار
forms-back = العودة إلى الاستمارة
forms-back-to-draft = العودة إلى المسودة

forms-key-title = العنوان
forms-key-intro = ما ينبغي معرفته قبل البدء
forms-key-label = النص
forms-key-help = الإرشاد
forms-key-required = الجواب إلزامي
forms-key-profile = يظهر في الملف التعريفي العام للعضو
forms-key-translatable = يجوز تقديمه بلغة العمل أيضًا
forms-key-max = الحدّ الأقصى
forms-key-min = الحدّ الأدنى
forms-key-max-words = أكثر عدد من الكلمات
forms-key-unit = الوحدة أو العملة
forms-key-decimals = الأرقام بعد الفاصلة العشرية
forms-key-with-year = السؤال عن سنة الرقم
forms-key-with-source = السؤال عن مصدره
forms-key-years-ahead = السنوات المقبلة المسموح بها (0 لعدم السماح)
forms-key-many = يجوز اختيار أكثر من واحد
forms-key-at-least = يُختار على الأقلّ
forms-key-at-most = يُختار على الأكثر
forms-key-options = الخيارات
forms-key-items = ما يُقيَّم
forms-key-low = معنى 1
forms-key-high = معنى 5
forms-key-levels = معنى كلّ درجة
forms-key-min-rows = أقلّ عدد من الصفوف
forms-key-max-rows = أكثر عدد من الصفوف
forms-key-columns = الأعمدة
forms-key-types = أنواع الملفات
forms-key-max-bytes = أكبر ملف، بالميغابايت
forms-key-shown-if = متى يُطرح
forms-key-required-if = متى يكون الجواب إلزاميًا
forms-key-warn-usual-min = طلب التحقّق إذا قلّ عن
forms-key-warn-usual-max = طلب التحقّق إذا زاد على
forms-key-warn-older-than = طلب التحقّق إذا زاد عمره بالسنوات على
forms-key-warn-min-words = طلب التحقّق إذا قلّت الكلمات عن
forms-kind-short-text = سطر واحد من النص
forms-kind-long-text = عدّة فقرات بحدّ أقصى للكلمات
forms-kind-number = رقم
forms-kind-money = مبلغ من المال
forms-kind-year = سنة
forms-kind-date = تاريخ
forms-kind-choice = اختيار من قائمة
forms-kind-rating = درجة من 1 إلى 5
forms-kind-table = جدول
forms-kind-people = قائمة أشخاص
forms-kind-links = عناوين على الويب
forms-kind-email = بريد إلكتروني
forms-kind-phone = رقم هاتف
forms-kind-file = ملفات
forms-kind-declaration = تعهّد يُوافَق عليه

forms-rule-condition = الشرط
forms-rule-always = دائمًا
forms-rule-never = ليس بشرط
forms-rule-is = هو «{ $option }»
forms-rule-declared = تمّت الموافقة عليه
forms-rule-answered = له جواب
forms-rule-empty = تُرك فارغًا
forms-rule-at-least = لا يقلّ عن الرقم أدناه
forms-rule-number = رقم المقارنة
forms-rule-complex = عدّة شروط مجتمعة (تبقى كما هي)
forms-rule-complex-hint = يمكن تغييرها في نصّ الاستمارة:

## ما ينبغي إصلاحه
forms-defect-text = { $key }: ينقص النصّ باللغة: { $language }
forms-defect-missing = ينبغي تحديد: { $key }
forms-defect-max-below-min = القيمة الكبرى أصغر من الصغرى
forms-defect-empty-section = ليس في القسم أيّ سؤال
forms-defect-empty-form = ليس في الاستمارة أيّ قسم
forms-defect-empty-table = ليس في الجدول أيّ عمود
forms-defect-twice = اسمه الثابت مستخدم مرتين
forms-defect-required-anyway = لا معنى لشرط الإلزام حيث الجواب إلزامي أصلًا
forms-defect-rule-gone = { $key }: لا يوجد سؤال { $id }
forms-defect-rule-later = { $key }: السؤال { $id } يأتي لاحقًا
forms-defect-rule-option = { $key }: لا يتيح { $id } الخيار { $option }
forms-refusal-whole = { $key }: اكتب عددًا صحيحًا بالأرقام، مثل 200
forms-refusal-decimal = { $key }: اكتب عددًا بالأرقام، مثل 200 أو 0.5
forms-refusal-rule-number = اكتب رقم المقارنة بالأرقام
forms-refusal-published = النسخة { $n } منشورة ولا تتغيّر أبدًا. ابدأ نسخة جديدة.
forms-refusal-meanwhile = تغيّرت المسودة في { $when } من قبل { $who }. لم يُحفظ شيء ممّا كتبته، وما زال هنا. انظر إلى المسودة كما هي الآن ثم احفظ من جديد.
forms-refusal-meanwhile-act = تغيّرت المسودة في هذه الأثناء، فلم يُنفَّذ شيء. هذه هي المسودة كما هي الآن.
forms-refusal-long = يزيد النصّ على { $max } كيلوبايت، ولا تحتاج أيّ استمارة إلى ذلك. لم يُحفظ.
forms-refusal-forbidden = في السطر { $line } رموز تغيّر طريقة عرض النصّ. أزلها؛ لم يُحفظ النصّ.
forms-refusal-nothing = تسأل هذه النسخة عمّا تسأل عنه النسخة السابقة تمامًا. لا شيء يُنشر.
forms-refusal-announced = أُعلنت نتائج دعوة الترشّح هذه، فلا يتغيّر فيها شيء بعد الآن.
forms-refusal-used = تستخدم دعوة الترشّح هذه النسخة أو نسخة أحدث منها.
forms-refusal-draft-there = هناك مسودة قيد الكتابة.
forms-somebody = شخص ما

## النصّ
forms-text-title = المسودة كنصّ
forms-text-lead = التعريف كلّه بصيغة TOML كما في ملفات الشبكة. النصّ الذي لا يمكن قراءته لا يُحفظ ويبقى هنا مع أخطائه سطرًا سطرًا. تبقى الملاحظات في النصّ إلى أن تغيّره إحدى صفحات هذا المكتب.
forms-text-label = التعريف (TOML)
forms-text-not-stored = لم يُحفظ هذا النصّ.
forms-text-take = نزّله كملف
forms-text-bring = إحضار ملف
forms-text-file = ملف TOML
forms-text-bring-do = ضع الملف مكان المسودة

## المعاينة
forms-preview-lead = هكذا تراها المدينة. لا يُحفظ شيء ممّا يُكتب هنا. غيّر اللغة في الأعلى لرؤية اللغات الأخرى.
forms-preview-not-yet = لا يمكن عرض المسودة بعد. هذا ما يمنع ذلك:
forms-preview-sections = الأقسام

## ما تغيّر
forms-change-added = جديد
forms-change-removed = لم يعد يُسأل عنه
forms-change-order = في موضع آخر
forms-change-moved = أصبح في القسم «{ $to }»
forms-change-changed = تغيّر: { $what }
forms-change-section-added = قسم جديد
forms-change-section-removed = أُزيل القسم
forms-change-section-reworded = تغيّر نصّ العنوان أو الإرشاد
forms-change-reworded = تغيّر نصّ العنوان أو التمهيد
forms-change-before = قبل ذلك: { $text }
forms-aspect-words = الكلمات
forms-aspect-bounds = الحدود أو الخيارات
forms-aspect-kind = نوع الجواب
forms-aspect-rules = متى يُطرح أو يكون إلزاميًا
forms-difference = ما تغيّره النسخة { $to } مقارنة بالنسخة { $from }
forms-difference-first = النسخة الأولى
forms-difference-none = لا اختلاف.

## النشر
forms-publish-title = نشر النسخة { $n }
forms-publish-calls = دعوات الترشّح الجارية
forms-publish-calls-lead = اختر دعوات الترشّح التي تحصل طلباتها الجديدة على هذه النسخة فورًا. من دون علامة تحتفظ الدعوة بنسختها، ويمكنك تغييرها لاحقًا.
forms-publish-for-call = استخدم النسخة { $to } في هذه الدعوة من الآن (بدلًا من النسخة { $from })
forms-publish-frozen = لن تتغيّر النسخة { $n } بعد ذلك أبدًا. يُصلَح الخطأ بنسخة أخرى.
forms-publish-later = تحتفظ الدعوات التي لم تضع عليها علامة بنسختها.
forms-publish = انشر النسخة { $n }
forms-what-will-happen = ماذا سيحدث
forms-rule-of-decided = الطلبات المبتوت فيها لا تتغيّر أبدًا.
forms-rule-of-under-way = الطلبات المقدّمة تبقى مع النسخة التي أجابت عنها.
forms-rule-of-drafts = تنتقل المسودات إذا لم يضع أيّ جواب. المسودة التي قد تفقد جوابًا تبقى، ويُبلَّغ فريقها بالسبب.
forms-n-decided = { $count ->
    [0] لا طلبات مبتوت فيها
    [one] طلب واحد مبتوت فيه لا يتغيّر
    [two] طلبان مبتوت فيهما لا يتغيّران
    [few] { $count } طلبات مبتوت فيها لا تتغيّر
    [many] { $count } طلبًا مبتوتًا فيها لا تتغيّر
   *[other] { $count } طلب مبتوت فيها لا تتغيّر
}
forms-n-under-way = { $count ->
    [0] لا طلبات قيد النظر
    [one] طلب واحد قيد النظر يبقى مع نسخته
    [two] طلبان قيد النظر يبقيان مع نسختهما
    [few] { $count } طلبات قيد النظر تبقى مع نسختها
    [many] { $count } طلبًا قيد النظر تبقى مع نسختها
   *[other] { $count } طلب قيد النظر تبقى مع نسختها
}
forms-n-moving = { $count ->
    [0] لا تنتقل أيّ مسودة
    [one] مسودة واحدة تنتقل بكلّ أجوبتها
    [two] مسودتان تنتقلان بكلّ أجوبتهما
    [few] { $count } مسودات تنتقل بكلّ أجوبتها
    [many] { $count } مسودة تنتقل بكلّ أجوبتها
   *[other] { $count } مسودة تنتقل بكلّ أجوبتها
}
forms-n-staying = { $count ->
    [0] لا يلزم أن تبقى أيّ مسودة
    [one] مسودة واحدة تبقى لأنّ جوابًا سيضيع:
    [two] مسودتان تبقيان لأنّ أجوبة ستضيع:
    [few] { $count } مسودات تبقى لأنّ أجوبة ستضيع:
    [many] { $count } مسودة تبقى لأنّ أجوبة ستضيع:
   *[other] { $count } مسودة تبقى لأنّ أجوبة ستضيع:
}
forms-n-drafts = { $count ->
    [one] مسودة واحدة
    [two] مسودتان
    [few] { $count } مسودات
    [many] { $count } مسودة
   *[other] { $count } مسودة
}
forms-bind-title = إعطاء دعوة الترشّح النسخة { $n }
forms-bind = استخدم النسخة { $n } من الآن
forms-loss-removed = لم يعد السؤال يُطرح
forms-loss-kind = يُطلب نوع آخر من الجواب
forms-loss-part = لم يعد موجودًا شيء ممّا اختير أو مُلئ
forms-loss-room = المكان أقلّ ممّا مُلئ
forms-loss-hidden = لن يُطرح بعد الآن
forms-loss-declared = تغيّرت الكلمات التي تمّت الموافقة عليها

## للفريق
forms-news-title = تغيّرت الاستمارة: ما الجديد
forms-news-moved = انتقلت مسودتك إلى النسخة الجديدة بكلّ أجوبتها. انظر من فضلك إلى ما تغيّر.
forms-news-stayed = تبقى مسودتك مع النسخة التي بدأت بها لأنّ أجوبة ستضيع لو انتقلت. يمكنك تقديمها كما هي.
forms-news-losses = ليس في النسخة الجديدة مكان لهذه الأجوبة:
forms-news-changes = ما الذي تغيّره النسخة الجديدة
forms-news-go-over-lead = إذا فضّلت أن تملأ النسخة الجديدة فأفرغ هذه الأجوبة أولًا ثم انتقل.
forms-news-go-over = انتقل إلى النسخة الجديدة
forms-news-read = اطّلعت على ذلك
forms-news-still-loses = ما زالت في المسودة أجوبة لا مكان لها في النسخة الجديدة. لم يتغيّر شيء.
forms-news-went-over = أصبحت مسودتك تملأ النسخة الجديدة.
forms-unasked-title = تغيّرت الاستمارة وأنت تكتب
forms-unasked-lead = حُفظ كلّ ما لا تزال الاستمارة تسأل عنه. لم تعد هذه الأسئلة تُطرح أو صارت تطلب شيئًا آخر، لذلك تعذّر حفظ ما كتبته. انسخ ما تريد استخدامه في مكان آخر.
forms-unasked-back = إلى طلب العضوية
forms-happened-moved = انتقلت المسودة إلى نسخة جديدة من الاستمارة
forms-happened-stayed = بقيت المسودة مع نسختها من الاستمارة
forms-refusal-meanwhile-text = تغيّرت المسودة في هذه الأثناء، لذلك لم يُحفظ هذا النصّ. انسخ ما تحتاج إليه وافتح المسودة كما هي الآن وغيّرها.
