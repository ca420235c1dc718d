## صندوق الصادر
outbox-title = صندوق الصادر
outbox-letters = الرسائل
outbox-all = المجموع
outbox-held = موقوفة
outbox-approved = في الطريق
outbox-scheduled = مجدولة
outbox-sent = أُرسلت
outbox-failed = تُركت
outbox-cancelled = أُلغيت
outbox-no-relay = لم يُضبط خادم بريد. تبقى الرسائل هنا إلى أن يوجد.
outbox-wave-done = { $count ->
    [zero] لم تُمسّ أيّ رسالة.
    [one] تمّ لرسالة واحدة.
    [two] تمّ لرسالتين.
    [few] تمّ لـ { $count } رسائل.
    [many] تمّ لـ { $count } رسالة.
   *[other] تمّ لـ { $count } رسالة.
}
outbox-waves = بانتظار شخص ثانٍ
outbox-waves-lead = نتجت عن عمل واحد رسائل إلى عدد كبير من الناس، ويجب أن يعتمدها شخص آخر.
outbox-wave = { $count ->
    [zero] لا رسائل
    [one] رسالة واحدة
    [two] رسالتان
    [few] { $count } رسائل
    [many] { $count } رسالة
   *[other] { $count } رسالة
}: { $kind } نتجت عن عمل { $name }، { $when }.
outbox-wave-see = اطّلع على هذه الرسائل
outbox-wave-own = نتجت عن عملك، فيجب أن يعتمدها شخص آخر. يمكنك إلغاؤها.
outbox-wave-decide = اطّلع وقرّر
outbox-wave-cancel = { $count ->
    [zero] لا رسائل للإلغاء
    [one] ألغِ رسالة واحدة
    [two] ألغِ الرسالتين
    [few] ألغِ { $count } رسائل
    [many] ألغِ { $count } رسالة
   *[other] ألغِ { $count } رسالة
}
outbox-bounced = عناوين ترتدّ منها الرسائل
outbox-bounced-lead = لا يُرسل إليها إلا ما هو واجب. اطلب العنوان الصحيح، ثم افتح الرسالة وعاود الكتابة إليه.
outbox-bounced-since = منذ { $when }، والحالة { $status }
outbox-state = الحالة
outbox-kind = نوع الرسالة
outbox-words = العنوان أو الموضوع
outbox-every-state = أيّ حالة
outbox-every-kind = أيّ نوع
outbox-find = ابحث
outbox-show-all = اعرض كل الرسائل
outbox-subject = الموضوع
outbox-to = إلى
outbox-when = متى
outbox-none = لا توجد رسالة مطابقة. اختر حالة أخرى أو كلمات أقل.
outbox-caption = الرسائل، الأحدث أولًا
outbox-tried = { $count ->
    [zero] لم تُحاوَل
    [one] محاولة واحدة بلا جدوى
    [two] محاولتان بلا جدوى
    [few] { $count } محاولات بلا جدوى
    [many] { $count } محاولة بلا جدوى
   *[other] { $count } محاولة بلا جدوى
}
outbox-letter = رسالة: { $kind }
outbox-language = اللغة
outbox-written = كُتبت
outbox-goes = لا تُرسل قبل
outbox-went = أُرسلت
outbox-approved-by = اعتمدها
outbox-again-of = إعادة إرسال
outbox-first-letter = الرسالة الأولى
outbox-n-again = أُعيد إرسالها
outbox-wording = النص الذي صيغت منه
outbox-why = الوجوب
outbox-event = رقم الحدث
outbox-says = ما تقوله
outbox-html = اعرضها بصيغة HTML كما تعرضها برامج البريد
outbox-secret = كان فيها رمز أو رابط لا يجوز أن يقرأه غير صاحبه. لا يُعرض نصها هنا ولا يُحفظ بعد إرسالها.
outbox-acts = ما يمكنك فعله
outbox-again-lead = إعادة الإرسال رسالة مستقلة تقول إنها أُرسلت من قبل، لأن برامج البريد تخفي رسالة لديها أصلًا.
outbox-try-lead = المحاولة من جديد ترسل هذه الرسالة نفسها. إن كانت قد وصلت فلن يكون لدى القارئ غيرها.
outbox-schedule-title = الإرسال في وقت محدّد
outbox-schedule-at = اليوم والساعة
outbox-schedule-hint = بتوقيت { $place }.
outbox-act-hold = أوقفها
outbox-act-approve = اعتمدها
outbox-act-schedule = جدولها
outbox-act-cancel = ألغها نهائيًا
outbox-act-try = حاول من جديد
outbox-act-again = أعد إرسالها
outbox-did = تمّ.
outbox-address-bounced = الرسائل إلى { $address } ترتدّ منذ { $when }. لا يُرسل إليه إلا ما هو واجب.
outbox-address-restore = عاود الكتابة إلى هذا العنوان
outbox-try = المحاولة
outbox-try-outcome = النتيجة
outbox-try-words = ما قاله الخادم
outbox-tries = المحاولات
outbox-no-try = لم تُحاوَل بعد.
outbox-tries-caption = كل محاولة لتسليمها إلى الخادم
outbox-by-clock = الساعة
outbox-outcome-taken = قبلها الخادم
outbox-outcome-refused = تُركت
outbox-outcome-missed = ستُحاوَل من جديد
outbox-outcome-open = لا جواب معروف
outbox-report-hard = ارتدّت نهائيًا بحسب تقرير { $when } (الحالة { $status }).
outbox-report-soft = ارتدّت مؤقتًا بحسب تقرير { $when } (الحالة { $status }).
outbox-held-mass = لأنها موجّهة إلى عدد كبير جدًا من الناس
outbox-held-bounced = لأن الرسائل إلى هذا العنوان ترتدّ
outbox-held-hand = بقرار من الأمانة
outbox-desk-bounced = { $count ->
    [zero] لا عناوين ترتدّ منها الرسائل
    [one] انظر في عنوان ترتدّ منه الرسائل
    [two] انظر في عنوانين ترتدّ منهما الرسائل
    [few] انظر في { $count } عناوين ترتدّ منها الرسائل
    [many] انظر في { $count } عنوانًا ترتدّ منها الرسائل
   *[other] انظر في { $count } عنوان ترتدّ منها الرسائل
}
outbox-no-meanwhile = لم يُفعل شيء: تغيّرت الرسالة في هذه الأثناء وحالتها الآن «{ $state }». اطّلع عليها ثم قرّر.
outbox-no-now = لم يُفعل شيء: لا يمكن تغيير رسالة حالتها «{ $state }» على هذا النحو.
outbox-no-another = لم يُفعل شيء: نتجت هذه الرسائل عن عملك، فيجب أن يعتمدها شخص آخر.
outbox-no-past = مضى هذا الوقت. اختر وقتًا لاحقًا.
outbox-no-secret = لم يُفعل شيء: نصها غير محفوظ. من يحتاج إلى رمز يطلب رمزًا جديدًا.
outbox-no-moment = ليس هذا يومًا وساعة. اكتبهما هكذا: 2027-05-31 و09:00.
outbox-no-gap = تقفز الساعات فوق هذه الدقيقة في ذلك اليوم. اختر غيرها.
## ما تقوله الرسائل
wordings-title = ما تقوله الرسائل
wordings-letter = الرسالة
wordings-in-force = النص الساري
wordings-duty = الوجوب
wordings-has-draft = هناك مسودة قيد الكتابة
wordings-lead = لكل رسالة نص جاهز بكل لغة. يمكنك كتابة نص آخر يسري حين تنشره، وتحتفظ كل رسالة بالنسخة التي صيغت منها.
wordings-caption = الرسائل التي ترسلها المنصة
wordings-shipped = النص الجاهز
wordings-version = النسخة { $n }
wordings-is-duty = تُرسل دائمًا
wordings-no-duty = يمكن إلغاء الاشتراك فيها
wordings-done = تمّ.
wordings-go-on = تابع المسودة
wordings-begin = اكتب نصًا آخر
wordings-to-in-force = إلى النص الساري
wordings-says = ما تقوله، مع أمثلة
wordings-versions = النسخ
wordings-published = نُشرت { $when }، نشرها { $name }
wordings-draft-title = مسودة: { $letter }
wordings-changed = آخر تعديل: { $name }، { $when }
wordings-saved = حُفظ.
wordings-languages = لغات النص
wordings-whole = صالح للإرسال
wordings-not-whole = ليس بعد
wordings-subject = الموضوع
wordings-body = النص
wordings-save = احفظ واعرض المثال
wordings-placeholder = الحقل
wordings-holds = ما يوضع فيه
wordings-placeholders = الحقول
wordings-placeholders-lead = يظهر كل حقل في الموضوع أو النص بكل لغة. ما كتبه الناس يُعرض دائمًا كلمات عادية ولا يصير رابطًا أبدًا.
wordings-placeholders-caption = ما يمكن أن تقوله هذه الرسالة
wordings-example = مثال
wordings-example-lead = النص المحفوظ بقيم مختلقة.
wordings-no-example = لا يمكن ملء النص المحفوظ بعد؛ والسبب مذكور أدناه.
wordings-publish-title = النشر
wordings-publish-lead = كل اللغات موجودة. من الآن تُصاغ الرسائل من هذا النص، ولن يتغيّر بعد ذلك؛ وما أُرسل يبقى كما هو.
wordings-publish = انشر هذا النص
wordings-flaws = يمكن نشره بعد تصحيح ما يلي:
wordings-discard = تخلّص من المسودة
wordings-example-city = سومي
wordings-example-call = دعوة الترشّح 2027
wordings-example-line = أولينا كوفال
wordings-example-text = يُرجى ذكر الشركاء وإضافة سنة الأرقام.
wordings-holds-network = اسم الشبكة أو عنوانها
wordings-holds-line = سطر واحد من الكلمات
wordings-holds-text = كلمات في سطر أو أكثر
wordings-holds-moment = يوم أو وقت مع مكانه
wordings-holds-number = رقم
wordings-holds-code = رمز، علامة علامة
wordings-holds-link = عنوان في هذا الموقع
wordings-holds-items = عناوين مع روابطها
wordings-flaw-missing = لم يُكتب شيء بعد.
wordings-flaw-long = أطول من { $max } حرف. اختصره.
wordings-flaw-lines = الموضوع سطر واحد.
wordings-flaw-characters = فيه علامات تتحكّم في العرض. اكتبه من جديد.
wordings-flaw-unused = { $name } غير موجود. ضعه في الموضوع أو النص.
wordings-no-published = النسخة { $n } منشورة ولا تتغيّر. ابدأ مسودة أخرى.
wordings-no-meanwhile = حفظ شخص آخر في هذه الأثناء. لم يُستبدل شيء؛ وما كتبته موجود أدناه.
wordings-no-nothing = يقول ما هو سارٍ بالضبط.
wordings-no-flaws = لا يمكن نشره بعد. السبب مذكور أدناه.
## الرسائل التي يريدها المرء
unsubscribe-title = لا مزيد من هذه الرسائل
unsubscribe-lead = رسائل مثل «{ $kind }» تُرسل إلى { $address }. اضغط الزرّ كي لا تصلك بعد الآن.
unsubscribe-button = لا ترسل المزيد منها
unsubscribe-duty = الرسائل الواجبة، كالإيصالات والقرارات، تصل دائمًا.
unsubscribe-done = رسائل مثل «{ $kind }» لم تعد تُرسل إلى { $address }.
unsubscribe-again = إن أردتها مجددًا فسجّل الدخول واختر رسائلك.
mailing-title = الرسائل الموجّهة إليك
mailing-lead = الرسائل الواجبة تصل دائمًا وفورًا. أما غيرها فالقرار لك.
mailing-every = ما ليس عاجلًا
mailing-at-once = كل رسالة على حدة، فورًا
mailing-daily = مجموعة، مرة كل يوم
mailing-weekly = مجموعة، مرة كل أسبوع
mailing-kinds = الرسائل التي تريد تلقّيها
mailing-save = احفظ الاختيار
mailing-saved = حُفظ.
proposal-send-letters = { $count ->
    [zero] إرسال رسائل: { $kind }
    [one] إرسال رسالة: { $kind }
    [two] إرسال رسالتين: { $kind }
    [few] إرسال { $count } رسائل: { $kind }
    [many] إرسال { $count } رسالة: { $kind }
   *[other] إرسال { $count } رسالة: { $kind }
}
