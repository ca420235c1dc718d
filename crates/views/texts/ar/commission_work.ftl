## The desk
commission-rank-up = إلى أعلى
commission-rank-down = إلى أسفل
commission-rank-theirs = حُفظ في هذه الأثناء: { $rank }
commission-ranked-by = آخر ترتيب: { $name }، { $when }.
commission-sign = وقّع القسم 2
commission-to-sign = القسم 2 بانتظار التوقيع
commission-endorsement-void = التأييد السابق لاغٍ
commission-signed-by = وُقّع القسم 2: { $name }، { $day }
commission-unsigned = يشغل كل طلب من هذه مقعدًا ولم يوقّع أحد القسم 2 لمضمونه الحالي: { $cities }. وقّع القسم 2 قبل الإحالة.
commission-lapsed = أُيّدت ثم تغيّرت: { $cities }. التأييد السابق لاغٍ؛ أيّد من جديد ما يستحق ذلك.
commission-seat-free = هناك مقعد شاغر ومدن في قائمة الاحتياط. التالية: { $city }.
commission-file-page = الملاحظات والمقابلة والقسم 2
commission-n-notes = { $count ->
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $count } ملاحظات
    [many] { $count } ملاحظة
   *[other] { $count } ملاحظة
}
commission-interview = المقابلة: { $moment }
commission-case-title = على مكتبك: { $city }
commission-endorse-page = أيّد أو وقّع القسم 2

## Giving back
commission-return-lapses = يبطل بمجرد الإرجاع
commission-lapse-party = { $party }: موافقة { $organisation }، { $day }
commission-lapse-part-two = القسم 2، وقّعه { $name }، { $day }؛ ويشغر مقعده

## Endorsing
endorsing-city = أيّد طلب { $city }
endorsing-sign-city = وقّع القسم 2 لطلب { $city }
endorsing-what = ما توقّع عليه
endorsing-version = آخر تقديم
endorsing-read = اقرأ الطلب
endorsing-not-now = لا يمكن التوقيع لهذا الطلب الآن: إمّا أنه موقّع أو لا ينتظر قرارك أو أن مهلتك انتهت.
endorsing-as = توقيعك
endorsing-officer = توقّع باسم { $name } وبتاريخ اليوم.
endorsing-before = يخصّ تأييدك هذه النسخة بعينها ويشغل مقعدًا، ويعلم به الفريق فورًا. إذا تغيّر الطلب بطل التأييد ولزم منحه من جديد. يمكنك سحبه ما لم تُحِل الطلب، وعلى أبعد تقدير حتى { $moment }.
endorsing-function = صفتك
endorsing-function-hint = كما تظهر تحت اسمك، مثل «الأمين العام».

## Part 2
part-two-title = القسم 2: التأييد
part-two-kind = تأييد اللجنة الوطنية
part-two-declares = تؤيّد اللجنة الوطنية لليونسكو ({ $country }) طلب { $city } المقدّم إلى «{ $call }».
part-two-officer = الموقّع
part-two-function = الصفة
part-two-when = التاريخ
part-two-code = رمز النسخة
part-two-content = SHA-256 للمضمون
part-two-by-hand = للتوقيع والختم باليد، إن كانت لجنتك تستعملهما:
part-two-by = { $name }، { $function }، { $moment }
part-two-version = للنسخة { $code }.
part-two-stands = قائم
part-two-void = لاغٍ
part-two-void-taken-back = سحبته اللجنة.
part-two-void-returned = أُعيد الطلب.
part-two-void-withdrawn = سحبت المدينة طلبها.
part-two-void-changed = تغيّر الطلب.
part-two-signed = من أيّد أي نسخة
part-two-none = لم يوقّع أحد القسم 2 لهذه النسخة.
part-two-page-by-hand = الصفحة الموقّعة باليد
part-two-file = نسخة ممسوحة من الصفحة الموقّعة والمختومة
part-two-bring = أضف الصفحة الموقّعة باليد
part-two-bring-means = ليس لازمًا لأنك وقّعت. إن كانت لجنتك تريد ختمًا فاطبع ملف PDF واحصل على التوقيع والختم ثم امسحه ضوئيًا وأضفه. الرمز المدوّن عليه يبيّن النسخة التي يخصّها.
part-two-bring-act = أضف الصفحة
part-two-open = افتح القسم 2
part-two-to-case = عودة إلى الملف

## The interview
interview-title = المقابلة
interview-none = لم تُحدَّد مقابلة.
interview-call-off = ألغِ المقابلة
interview-told = يتلقى الفريق رسالة بالموعد والمكان ويراهما في صفحة طلبه.
interview-when = التاريخ والوقت
interview-zone = المنطقة الزمنية
interview-zone-hint = كما في قائمة IANA، مثل Africa/Cairo.
interview-place = المكان
interview-link = عنوان لقاء عبر الإنترنت
interview-where-hint = مكان أو عنوان لقاء عبر الإنترنت أو كلاهما.
interview-set = حدّد المقابلة
interview-change = غيّر المقابلة
interview-done-set = حُدّدت المقابلة. يتلقى الفريق رسالة.
interview-done-off = أُلغيت المقابلة. يتلقى الفريق رسالة.
interview-refused-time = أدخل تاريخًا مع الساعة والدقيقة، مثل 2027-05-31 14:00.
interview-refused-past = مضى هذا الوقت. اختر وقتًا لاحقًا.
interview-refused-nowhere = اذكر المكان أو عنوان لقاء عبر الإنترنت.
interview-refused-address = يبدأ العنوان بـ https:// ولا يحتوي مسافات.
interview-refused-stale = غيّر مسؤول آخر المقابلة في هذه الأثناء. الموعد الحالي مبيّن أعلاه؛ أرسل مرة أخرى لتضع موعدك مكانه.

## What the commission asks besides the form
own-title = أسئلتكم ووثائقكم الخاصة
own-lead = تطلب هنا من المتقدمين في بلدك ({ $country }) ما لا تطلبه استمارة الشبكة. لا يقرأ الإجابات إلا لجنتك، وليست جزءًا من الطلب.
own-counts = المطروح: { $asked }، المدوّن: { $drafts }
own-drafts = مدوّنة ولم تُطرح بعد
own-ask-before = { $count ->
    [one] تتلقى مدينة واحدة رسالة واحدة بكل ذلك. ما يُطرح يمكن سحبه لا تغييره.
    [two] تتلقى كل من مدينتين رسالة واحدة بكل ذلك. ما يُطرح يمكن سحبه لا تغييره.
    [few] تتلقى كل من { $count } مدن رسالة واحدة بكل ذلك. ما يُطرح يمكن سحبه لا تغييره.
    [many] تتلقى كل من { $count } مدينة رسالة واحدة بكل ذلك. ما يُطرح يمكن سحبه لا تغييره.
   *[other] تتلقى كل من { $count } مدينة رسالة واحدة بكل ذلك. ما يُطرح يمكن سحبه لا تغييره.
}
own-ask = { $count ->
    [one] اطرح هذا السؤال
    [two] اطرح هذين السؤالين
    [few] اطرح هذه الأسئلة ({ $count })
    [many] اطرح هذه الأسئلة ({ $count })
   *[other] اطرح هذه الأسئلة ({ $count })
}
own-asked-now = مطروحة
own-none-asked = لا يُطلب شيء سوى استمارة الشبكة.
own-kind = ماذا تريد؟
own-kind-text = إجابة مكتوبة
own-kind-file = وثيقة
own-language = لغة السؤال
own-label = السؤال أو الوثيقة المطلوبة
own-label-hint = جملة واحدة بلغة عملكم، { $max } حرف على الأكثر.
own-help = ما يلزم معرفته أيضًا
own-until-label = الإجابة حتى
own-until-hint = تُحتسب الدقيقة حتى نهايتها؛ على أبعد تقدير { $moment }.
own-new = دوّن سؤالًا آخر
own-draft = دوّنه
own-take-back = اسحبه
own-n-answers = { $count ->
    [one] إجابة واحدة
    [two] إجابتان
    [few] { $count } إجابات
    [many] { $count } إجابة
   *[other] { $count } إجابة
}
own-until = حتى { $moment }
own-to-desk = الأسئلة والوثائق الخاصة
own-asked-title = مطلوب من لجنتك الوطنية
own-asked-lead = تطلب لجنتك الوطنية ({ $country }) هذا إلى جانب الطلب. لا يقرأ إجاباتك سواها، وليست جزءًا من الطلب ولا تغيّر أي توقيع.
own-answered = أُجيب عنه
own-open = بانتظار الإجابة
own-missed = لم يُجب عنه في المهلة
own-taken-back = سُحب بعد ذلك.
own-said-by = { $who }، { $when }
own-your-answer = إجابتك
own-your-document = وثيقتك
own-answer-hint = { $max } حرف على الأكثر. يمكنك تغييرها حتى الموعد أعلاه.
own-save = أرسل إلى اللجنة الوطنية
own-theirs = أجاب أحد أعضاء فريقك في هذه الأثناء:
own-to-answers = { $count ->
    [one] أجب عن السؤال
    [two] أجب عن السؤالين
    [few] أجب عن الأسئلة ({ $count })
    [many] أجب عن الأسئلة ({ $count })
   *[other] أجب عن الأسئلة ({ $count })
}
own-n-answered = أُجيب عن { $n } من { $total }
own-done-drafted = دُوّن. تراه المدن عندما تطرحه.
own-done-asked = طُرح. تتلقى كل مدينة رسالة.
own-done-ended = سُحب.
own-done-answered = إجابتك لدى لجنتك الوطنية.
own-refused-blank = اكتب السؤال.
own-refused-too-many = لا يمكن أكثر من { $max } سؤالًا في وقت واحد. اسحب سؤالًا أولًا.
own-refused-past = مضى هذا الموعد. اختر موعدًا لاحقًا.
own-refused-after = تنتهي مهلتك في { $moment }. اختر موعدًا أبكر.
own-refused-nothing = لا شيء لطرحه. دوّن سؤالًا أولًا.
own-refused-choice = اختر مما هو معروض.
own-refused-closed = لم تعد الإجابة عن هذا السؤال ممكنة. يبقى ما أرسلته من قبل.
own-refused-kind = يُجاب عن هذا السؤال بالطريقة الأخرى.
own-refused-clash = أجاب أحد أعضاء فريقك في هذه الأثناء. لم يُستبدل شيء: النصان هنا. أرسل مرة أخرى لتضع نصك مكانه.

## Notes
note-title = ملاحظات داخلية
note-who-reads = لا يقرؤها إلا مسؤولو لجنتك الوطنية، ولا تقرؤها المدينة أبدًا.
note-label = ملاحظة لزملائك
note-hint = { $max } حرف على الأكثر.
note-save = احفظ الملاحظة
note-remove = أزلها
note-done-saved = حُفظت الملاحظة.
note-done-removed = أُزيلت الملاحظة.
note-refused-blank = اكتب الملاحظة أولًا.
note-refused-other = لا يزيل الملاحظة إلا من كتبها.

## Forwarding and the list of what went
commission-forward-choose = أيّها؟
commission-forward-chosen = أحِل ما اخترته
commission-forward-unsigned = لا يمكن إحالته بعد: لم يُوقّع القسم 2 لهذه النسخة.
commission-forward-told = تتلقى كل مدينة والأمانة رسالة.
cover-title = الطلبات المحالة
cover-kind = محالة
cover-to = { $count ->
    [one] قائمة الطلب المحال
    [two] قائمة الطلبين المحالين
    [few] قائمة الطلبات المحالة ({ $count })
    [many] قائمة الطلبات المحالة ({ $count })
   *[other] قائمة الطلبات المحالة ({ $count })
}
cover-table = أحالتها اللجنة بترتيبها: { $country }
cover-none = لم يُحَل شيء بعد.
cover-receipt = الإيصال والنسخة
cover-signed = موقّع القسم 2
cover-forwarded = تاريخ الإحالة
cover-count = عدد الطلبات

## Comparing
comparison-choose = اختر الطلبات والأسئلة
comparison-files = الطلبات
comparison-show = اعرض هذه فقط
comparison-all = اعرض الكل
comparison-nothing = لم يبقَ ما يُقارَن. اختر طلبًا واحدًا وسؤالًا واحدًا على الأقل.

## What happened
commission-happened-moved-up = انتقل من قائمة الاحتياط إلى مقعد
commission-happened-interview = حدّدت اللجنة الوطنية مقابلة
commission-happened-interview-off = أُلغيت المقابلة
commission-happened-own-answered = إجابة عن سؤال للجنة الوطنية
commission-happened-void = بطل التأييد
commission-happened-signed = وُقّع القسم 2

## Why an act did not happen, and what to do instead
refusal-commission-ranked-meanwhile = حفظ مسؤول آخر ترتيبًا آخر في هذه الأثناء. لم يُستبدل شيء منه: هو مبيّن بجانب ترتيبك. احفظ مرة أخرى لتضع ترتيبك مكانه.
refusal-commission-another-version = قُدّم الطلب مرة أخرى منذ فتحت هذه الصفحة. اقرأ النسخة الجديدة ثم وقّع لها.
refusal-commission-no-function = اكتب صفتك في 200 حرف على الأكثر.
refusal-commission-not-signed = لم يُوقّع القسم 2 للمضمون الحالي لأحدها. وقّعه أولًا؛ لم يُحَل شيء.
refusal-commission-nothing-chosen = اختر طلبًا واحدًا على الأقل.
