## طلب فريق المدينة
application-title = طلب العضوية
application-back = العودة إلى الطلب
application-sections = الأقسام
application-team = الفريق
application-team-link = عرض الفريق
application-part-contact = جهة الاتصال
application-part-editor = محرّر
application-part-reader = قارئ
application-receipts = الإيصالات
application-key-used = أُرسلت هذه الاستمارة من قبل بمحتوى آخر. لم يُنفَّذ شيء هذه المرة. تحقّق مما تراه هنا ثم أرسلها من جديد.

## دور مَن
application-turn-start = ابدأ طلبك
application-turn-submit = قدّم الطلب
application-turn-mend = أصلح ما تطلبه اللجنة وقدّم الطلب من جديد
application-turn-team = فريق المدينة
application-turn-commission = اللجنة الوطنية لليونسكو
application-turn-secretariat = الأمانة
application-turn-experts = الخبراء
application-turn-announcement = الإعلان

## البداية
application-start-title = ابدأ طلبًا
application-start-which = لأيّ مدينة؟
application-start-new = مكان آخر
application-start-new-heading = مكان آخر
application-start-name = اسم المكان
application-start-name-hint = كما يكتبه المكان نفسه. الحيّ أو المقاطعة أو البلدية تكتب اسمها الخاص.
application-start-country = البلد
application-start-kind = نوع المكان
application-start-organisation = مؤسستك
application-start-organisation-hint = مثل مجلس المدينة. يمكن لآخرين الانضمام إلى الفريق لاحقًا.
application-start-act = ابدأ الطلب
application-start-name-missing = أدخل اسم المكان.
application-start-country-missing = اختر أحد البلدان المعروضة.
application-start-kind-missing = اختر نوع المكان.
application-start-organisation-missing = أدخل اسم مؤسستك.
application-start-not-yours = اختر إحدى مدنك أو مكانًا آخر.
application-start-too-long = اختصر النص بمقدار { $over ->
        [zero] { $over } حرف
        [one] حرف واحد
        [two] حرفين
        [few] { $over } أحرف
        [many] { $over } حرفًا
       *[other] { $over } حرف
    }، فالحدّ الأقصى { $max }.
application-start-not-open = لا تستقبل هذه الدعوة طلبات الآن.
application-start-opens = تستقبل هذه الدعوة الطلبات ابتداءً من { $when }.
application-start-member = { $city } عضو في الشبكة ولا حاجة إلى تقديم طلب. إن كنت تقصد مكانًا آخر بهذا الاسم فأضف ما يميّزه، مثل إقليمه.
application-start-applies = لمدينتك طلب في هذه الدعوة. { $link }
application-start-to-it = انتقل إليه
application-start-running = طلبك هنا: { $city }

## أين وصل
application-stage-submitted = قُدّم الطلب. يمكنك قراءته ولم يعد بإمكانك تعديله.
application-stage-returned = أعادت اللجنة الطلب. أصلحه وقدّمه من جديد. كتبت اللجنة:
application-stage-reserved = تُبقي اللجنة الطلب في قائمة الاحتياط. ويتقدّم إذا شغر مقعد.
application-stage-endorsed = أيّدت اللجنة الطلب. ويصل إلى الأمانة عندما تحيله اللجنة.
application-stage-refused = رفضت اللجنة الطلب. والسبب:
application-stage-forwarded = أحالت اللجنة الطلب إلى الأمانة.
application-stage-eligible = الطلب لدى الخبراء. ستعرف القرار عند الإعلان.
application-stage-excluded = وجدت الأمانة أنّ الطلب لا يمكنه المشاركة في هذه الدعوة. والسبب:
application-stage-withdrawn = سُحب الطلب.
application-stage-admitted = قُبلت مدينتك، وهي الآن عضو في الشبكة.
application-stage-declined = لم تُقبل مدينتك في هذه الدعوة. يمكنك التقدّم إلى الدعوة التالية.
application-state-todo = لم يبدأ
application-state-part = { $n } من { $total }
application-state-done = مكتمل
application-state-optional = اختياري
application-state-mend = يحتاج إلى إصلاح
application-section-saved = { $who } · حُفظ في { $when }
application-go-on = تابع: { $section }
application-to-check = راجع إجاباتك
application-to-dossier = اقرأ ما قُدّم
application-to-withdrawal = اسحب الطلب

## ما حدث
application-happened = ما حدث
application-happened-place = بتوقيت { $place }
application-happened-started = بدأت المسودة
application-happened-answered = حُفظ:
application-happened-attached = أُرفق ملف
application-happened-detached = أُزيل ملف
application-happened-submitted = قُدّم الطلب، الإيصال
application-happened-withdrawn = سُحب الطلب
application-happened-returned = أعادته اللجنة
application-happened-refused = رفضته اللجنة
application-happened-endorsed = أيّدته اللجنة
application-happened-endorsement-withdrawn = سحبت اللجنة تأييدها
application-happened-reserved = وضعته اللجنة في قائمة الاحتياط
application-happened-forwarded = أُحيل إلى الأمانة
application-happened-screened = سُلّم إلى الخبراء
application-happened-excluded = وُجد غير مؤهَّل

## قسم
application-section-of = القسم { $n } من { $total }
application-save = احفظ
application-save-continue = احفظ وتابع
application-save-check = احفظ وراجع إجاباتك
application-save-back = احفظ وارجع
application-saved = حُفظ كل شيء.
application-saved-faulty = حُفظ كل شيء كما كتبته. ما هو مشار إليه يحتاج إلى إصلاح قبل التقديم، الآن أو لاحقًا.
application-saved-not-all = النص المفرط في الطول لم يُحفظ، وهو باقٍ في حقله. وحُفظ كل ما سواه.
application-clash = { $count ->
    [zero] حفظ شخص آخر نصًّا مختلفًا بينما كنت تكتب. لم يُفقد شيء من نصّك ولا من نصّه: قارن بينهما أدناه ثم احفظ من جديد.
    [one] حفظ شخص آخر نصًّا مختلفًا في حقل واحد بينما كنت تكتب. لم يُفقد شيء من نصّك ولا من نصّه: قارن بينهما أدناه ثم احفظ من جديد.
    [two] حفظ شخص آخر نصًّا مختلفًا في حقلين بينما كنت تكتب. لم يُفقد شيء من نصّك ولا من نصّه: قارن بينهما أدناه ثم احفظ من جديد.
    [few] حفظ شخص آخر نصًّا مختلفًا في { $count } حقول بينما كنت تكتب. لم يُفقد شيء من نصّك ولا من نصّه: قارن بينهما أدناه ثم احفظ من جديد.
    [many] حفظ شخص آخر نصًّا مختلفًا في { $count } حقلًا بينما كنت تكتب. لم يُفقد شيء من نصّك ولا من نصّه: قارن بينهما أدناه ثم احفظ من جديد.
   *[other] حفظ شخص آخر نصًّا مختلفًا في { $count } حقل بينما كنت تكتب. لم يُفقد شيء من نصّك ولا من نصّه: قارن بينهما أدناه ثم احفظ من جديد.
}
application-closed = انتهت مهلة الكتابة. يمكنك قراءة كل شيء هنا ونسخه.
application-closed-not-stored = انتهت مهلة الكتابة، فلم يُحفظ هذا. ما كتبته موجود هنا لتنسخه.
application-handed-in = قُدّم الطلب. يمكنك قراءته ولم يعد بإمكانك تعديله.
application-reader-only = أنت قارئ في هذا الفريق: تكتب جهة الاتصال والمحرّرون.
application-with-unit = { $label } ({ $unit })
application-figure-year = { $figure }: سنة هذا الرقم
application-figure-source = { $figure }: المصدر
application-date-hint = على شكل سنة-شهر-يوم، مثل 2023-05-31.
application-declared = نعم، تمّ الإقرار
application-blank = بلا إجابة
application-mark = { $mark } من 5
application-file-upload = أرفق هذا الملف
application-file-remove = أزل { $name }
application-file-replaces = أيّ ملف آخر يحلّ محلّ الملف الموجود.
application-file-saved = أُرفق الملف.
application-file-replaced = أُرفق الملف، وحلّ محلّ الملف السابق.
application-file-removed = أُزيل الملف.
application-print-signature = اطبع الصفحة للتوقيع والختم
application-kilobytes = { $n } كيلوبايت
application-megabytes = { $n } ميغابايت
application-files = الملفات
application-file-name = الملف
application-file-size = الحجم
application-no-files = لم تُقدَّم ملفات.

## المراجعة والتقديم
application-check-title = راجع إجاباتك
application-check-lead = هذا ما ستقرؤه اللجنة والأمانة والخبراء.
application-change = عدّل: { $section }
application-obstacles = { $count ->
    [zero] لم يبقَ شيء قبل التقديم
    [one] بقي أمر واحد قبل التقديم
    [two] بقي أمران قبل التقديم
    [few] بقيت { $count } أمور قبل التقديم
    [many] بقي { $count } أمرًا قبل التقديم
   *[other] بقي { $count } أمر قبل التقديم
}
application-check-changed = حفظ فريقك شيئًا بعد أن فتحت هذه الصفحة. لم يُقدَّم شيء. راجع الإجابات من جديد ثم قدّم الطلب.
application-check-incomplete = { $count ->
    [zero] لم يُقدَّم شيء.
    [one] لم يُقدَّم شيء: سؤال واحد يحتاج إلى إجابة أو إصلاح.
    [two] لم يُقدَّم شيء: سؤالان يحتاجان إلى إجابة أو إصلاح.
    [few] لم يُقدَّم شيء: { $count } أسئلة تحتاج إلى إجابة أو إصلاح.
    [many] لم يُقدَّم شيء: { $count } سؤالًا يحتاج إلى إجابة أو إصلاح.
   *[other] لم يُقدَّم شيء: { $count } سؤال يحتاج إلى إجابة أو إصلاح.
}
application-check-closed = لم يُقدَّم شيء: انتهت المهلة.
application-submit-heading = التقديم
application-submit-not-now = لا يمكن تقديم الطلب الآن.
application-submit-contact = تقدّم الطلبَ جهةُ الاتصال في فريقك. أخبرها أنّ الإجابات جاهزة للمراجعة.
application-submit-first = أنجز أولًا ما هو مذكور في أعلى الصفحة. عندها يظهر زرّ التقديم هنا.
application-submit-means = عندما تقدّم الطلب تتسلّمه اللجنة الوطنية لليونسكو في بلدك. ثم تتلقّى إيصالًا هنا وبالبريد الإلكتروني. يمكنك قراءة الطلب، ولا يمكنك تعديله إلا إذا أعادته اللجنة.
application-confirm = راجعتُ الإجابات وأقدّمها باسم مدينتي.
application-confirm-missing = ضع علامة في هذا المربع لتقدّم الطلب.
application-submit = قدّم الطلب

## الإيصال
application-receipt-title = الإيصال { $number }
application-receipt-done = قُدّم الطلب. هذا إيصالك، ويصلك أيضًا بالبريد الإلكتروني.
application-receipt-number = الإيصال
application-receipt-city = المدينة
application-receipt-call = الدعوة
application-receipt-when = وقت الوصول
application-receipt-n = رقم مرّة التقديم
application-receipt-hash = ‏SHA-256 للإجابات والملفات
application-receipt-verify = كيف تتحقّق من هذا الإيصال
application-receipt-verify-how = الإيصال ملف موقّع. به وبالملف الكامل يستطيع أيّ شخص أن يتحقق، من غير أن يسألنا، من أنّ هذا تحديدًا قُدّم في هذه اللحظة: في صفحة «التحقق من إيصال» أو بالأمر «lyceum verify». بصمة SHA-256 أعلاه هي بصمة ملف «الملف الكامل».

## صفحة التوقيع
application-signature-title = صفحة للتوقيع والختم
application-signature-lead = اطبع هذه الصفحة، واحصل على توقيع العمدة والختم، ثم امسحها ضوئيًّا أو صوّرها وأرفقها بالطلب.
application-signature-declares = قرأتُ إجابات هذا الطلب وأقدّمه باسم المدينة.
application-signature-place = المكان والتاريخ
application-signature-signature = الاسم واللقب والتوقيع
application-signature-stamp = الختم
application-signature-code = رمز الإجابات: { $code }، طُبع في { $when }. إذا تغيّرت الإجابات بعد ذلك تغيّر الرمز أيضًا.

## الملف
application-dossier-title = طلب { $city }
application-dossier-of = كما قُدّم في { $when }، الإيصال { $number }
application-dossier-draft = هذه مسودة. لا يقرؤها إلا فريقك.

## السحب
application-withdraw-title = سحب الطلب
application-withdraw-draft = لا يمكن استئناف طلب مسحوب. يمكن لمدينتك أن تبدأ طلبًا آخر ما دامت الدعوة مفتوحة.
application-withdraw-handed-in = لا يمكن استئناف طلب مسحوب. تُبلَّغ اللجنة، ويصبح المقعد الذي شغله متاحًا لمدينة أخرى.
application-withdraw-over = لا شيء يُسحب: انتهى هذا الطلب.
application-withdraw = اسحب نهائيًّا
application-keep = أبقِ الطلب

## انتهت الجلسة
application-resend-title = سجّل الدخول من جديد ثم أعد الإرسال
application-resend-lead = انتهت جلستك بينما كنت تكتب. لم يُحفظ شيء بعد، لكنّ كل ما كتبته محفوظ في هذه الصفحة. لا تغلقها.
application-resend-sign-in = سجّل الدخول في علامة تبويب جديدة
application-resend-then = بعد تسجيل الدخول عُد إلى هذه الصفحة وأعد الإرسال.
application-resend-act = أعد إرسال ما كتبته
