signing-title = توقيع العمدة
signing-way-link = أكّده مكتب العمدة
signing-way-scan = موقّع ومختوم على الورق
signing-way-pdf = ملف PDF بتوقيع إلكتروني
signing-in-force = ساري
signing-older = يخصّ نسخة أقدم
signing-missing = ناقص
signing-revoked = مسحوب
signing-seal = يذكر ملف PDF أنه موقّع إلكترونيًا ({ $seal }). يحفظه Lyceum كما هو ولا يتحقق من صحة هذا التوقيع.
signing-form-asks = تطلب هذه الدعوة الصفحة الموقّعة داخل الاستمارة نفسها. لا شيء تفعله في هذه الصفحة.
signing-state-in-force = يخصّ توقيع العمدة ما هو مكتوب الآن تحديدًا. يمكن تقديم الطلب به.
signing-state-older = تغيّر الطلب بعد توقيعه. يخصّ التوقيع النسخة الأقدم، وما هو مكتوب الآن يحتاج إلى توقيع جديد.
signing-state-none = لم يوقّع العمدة بعد. لا يمكن تقديم الطلب بلا توقيع.
signing-lead = يخصّ كل توقيع نسخة واحدة من الإجابات والملفات. اطلب التوقيع حين يفرغ فريقك: كل تغيير لاحق يحتاج إلى توقيع جديد.
signing-code-now = رمز النسخة المكتوبة الآن: { $code }
signing-not-now = لا يمكن توقيع شيء الآن: الطلب مقدَّم أو انقضت مهلته.
signing-contact-acts = تتولّى جهة الاتصال في فريقك أمر التوقيع.
signing-signatures = التواقيع
signing-revoke = اسحب هذا التوقيع
signing-letters = الرسائل إلى مكتب العمدة
signing-waits = تنتظر الردّ
signing-answered = ورد الردّ
signing-letter-over = انتهت
signing-until = يمكن الردّ حتى { $moment }
signing-revoke-letter = ألغِ هذه الرسالة
signing-by-link = اطلب من مكتب العمدة
signing-by-link-means = { $count ->
    [zero] يتلقّى المكتب رسالة فيها رابط، ويقرأ هناك كل شيء ثم يؤكّد برمز يُرسل إلى العنوان نفسه. يعمل الرابط مرة واحدة خلال { $count } يوم، وللنسخة المكتوبة الآن فقط.
    [one] يتلقّى المكتب رسالة فيها رابط، ويقرأ هناك كل شيء ثم يؤكّد برمز يُرسل إلى العنوان نفسه. يعمل الرابط مرة واحدة خلال يوم واحد، وللنسخة المكتوبة الآن فقط.
    [two] يتلقّى المكتب رسالة فيها رابط، ويقرأ هناك كل شيء ثم يؤكّد برمز يُرسل إلى العنوان نفسه. يعمل الرابط مرة واحدة خلال يومين، وللنسخة المكتوبة الآن فقط.
    [few] يتلقّى المكتب رسالة فيها رابط، ويقرأ هناك كل شيء ثم يؤكّد برمز يُرسل إلى العنوان نفسه. يعمل الرابط مرة واحدة خلال { $count } أيام، وللنسخة المكتوبة الآن فقط.
    [many] يتلقّى المكتب رسالة فيها رابط، ويقرأ هناك كل شيء ثم يؤكّد برمز يُرسل إلى العنوان نفسه. يعمل الرابط مرة واحدة خلال { $count } يومًا، وللنسخة المكتوبة الآن فقط.
   *[other] يتلقّى المكتب رسالة فيها رابط، ويقرأ هناك كل شيء ثم يؤكّد برمز يُرسل إلى العنوان نفسه. يعمل الرابط مرة واحدة خلال { $count } يوم، وللنسخة المكتوبة الآن فقط.
}
signing-office-email = البريد الإلكتروني لمكتب العمدة
signing-office-email-hint = من يقرأ هذا البريد يستطيع التوقيع. اكتب عنوان المكتب نفسه لا عنوان أحد من فريقك.
signing-letter-language = لغة الرسالة
signing-send-letter = أرسل الرسالة
signing-by-scan = الطباعة والتوقيع والختم والمسح
signing-by-scan-means = اطبع الصفحة واطلب توقيع العمدة وختمه، ثم امسحها ضوئيًا أو صوّرها. الرمز المطبوع عليها يبيّن أيّ نسخة وُقّعت.
signing-print = الصفحة المعدّة للطباعة
signing-print-pdf = الصفحة المراد توقيعها، لطباعتها في ملف PDF
signing-by-pdf = إحضار ملف PDF موقّع إلكترونيًا
signing-by-pdf-means = اطلب من العمدة توقيع الصفحة إلكترونيًا بوسائل مدينتك، ثم أحضر الملف هنا. يُحفظ كما هو. يقول Lyceum إنّ فيه توقيعًا؛ أمّا صحته فيتحقق منها قارئ الملف.
signing-scan-file = المسح الضوئي أو الصورة
signing-scan-code = الرمز المطبوع على الصفحة الممسوحة
signing-pdf-file = ملف PDF الموقّع
signing-pdf-code = الرمز في ملف PDF الموقّع
signing-code-hint = أربع مجموعات من أربع علامات كما هي على الصفحة. انقلها من الصفحة لا من هذه الشاشة.
signing-bring = أحضر الصفحة الموقّعة
signing-done-asked = الرسالة في طريقها إلى مكتب العمدة.
signing-done-revoked-letter = أُلغيت الرسالة، ولم يعد رابطها يفعل شيئًا.
signing-done-brought = حُفظت الصفحة الموقّعة، وهي تخصّ النسخة المكتوبة الآن.
signing-done-revoked = سُحب التوقيع.

signing-file-missing = اختر ملف الصفحة الموقّعة.
signing-file-kind = هذا الملف ليس من الأنواع { $kinds }. امسح الصفحة من جديد أو احفظها بأحدها.
signing-file-too-large = الملف أكبر من { $megabytes } ميغابايت. امسح الصفحة بتفاصيل أقل.
signing-pdf-unsigned = لا توقيع إلكترونيًا في هذا الملف. إن كان مسحًا ضوئيًا فأحضره بصفته مسحًا، وإلا فاطلب توقيعه أولًا.
signing-code-mistyped = هذا ليس رمزًا، أو فيه علامة خاطئة. قارنه بالصفحة علامةً علامة.
signing-code-another = هذا الرمز على صفحة طلب آخر. أحضر صفحة هذا الطلب.
signing-code-older = هذه الصفحة من نسخة أقدم: تغيّرت إجابات أو ملفات بعد طباعتها. اطبع الصفحة من جديد واطلب توقيعها.
signing-email-wrong = اكتب عنوانًا مثل office@city.example.
signing-language-wrong = اختر إحدى اللغات.
refusal-signature-way = لا تقبل هذه الدعوة التوقيع بهذه الطريقة.
refusal-signature-not-writable = الطلب مقدَّم أو منتهٍ، فلا يتغيّر في توقيعه شيء.
refusal-signature-closed = انقضت مهلة هذا الطلب.
refusal-signature-too-many = تنتظر { $max } رسائل بالفعل. ألغِ إحداها أولًا.

signing-over-used = رُدّ على هذه الرسالة، ورابطها يعمل مرة واحدة.
signing-over-revoked = ألغى فريق المدينة هذه الرسالة.
signing-over-expired = انقضت مهلة هذه الرسالة.
signing-over-missed = كُتب رمز خاطئ مرات كثيرة، فلم تعد هذه الرسالة تعمل.
signing-over-older = تغيّر الطلب بعد إرسال هذه الرسالة، فلا يمكن توقيعه من هنا.

signing-office-title = { $city }: توقيع العمدة
signing-office-over = اطلب رسالة جديدة من جهة الاتصال في المدينة. إن لم يطلب منك أحد توقيعًا فلا يلزمك شيء.
signing-office-signed = وُقّع الطلب. يمكنك إغلاق هذه الصفحة.
signing-office-signed-code = يخصّ التوقيع النسخة ذات الرمز { $code }، ولا شيء ممّا يتغيّر بعدها.
signing-office-lead = يطلب فريق المدينة من العمدة توقيع هذا الطلب. كل ما يُوقَّع موجود في هذه الصفحة. فتح الصفحة لا يوقّع شيئًا.
signing-asker = صاحب الطلب
signing-office-until = يمكن التوقيع حتى
signing-version-code = رمز هذه النسخة
signing-office-sign = التوقيع
signing-office-means = التوقيع للعمدة، أو يضعه نيابة عنه من له ذلك. وهو يخصّ ما تعرضه هذه الصفحة تحديدًا. إن غيّر الفريق شيئًا بعد ذلك فسيطلب من جديد.
signing-office-code-goes = يُرسل رمز إلى { $email }، ويصلح لمدة { $minutes } دقيقة.
signing-office-code-send = أرسل الرمز
signing-office-code-again = أرسل رمزًا آخر
signing-office-signer = اسم الموقّع وصفته
signing-office-signer-hint = مثلًا: ليلى حداد، عمدة المدينة
signing-office-code = الرمز الوارد في الرسالة
signing-office-code-hint = الأحدث؛ ما سبقه لم يعد يعمل.
signing-office-confirm = قرأت ما في هذه الصفحة وأوقّعه باسم المدينة.
signing-office-act = وقّع باسم المدينة
signing-signer-missing = اكتب اسم الموقّع وصفته.
signing-confirm-missing = أشّر على أنك قرأت وتوقّع.
signing-code-wrong = { $left ->
    [zero] الرمز خاطئ. لم تبقَ محاولات.
    [one] الرمز خاطئ. بقيت محاولة واحدة.
    [two] الرمز خاطئ. بقيت محاولتان.
    [few] الرمز خاطئ. بقيت { $left } محاولات.
    [many] الرمز خاطئ. بقيت { $left } محاولة.
   *[other] الرمز خاطئ. بقيت { $left } محاولة.
}
signing-code-over = هذا الرمز قديم. اطلب إرسال غيره.
signing-no-more-codes = لا تُرسل رموز أخرى لهذه الرسالة. اطلب رسالة جديدة من جهة الاتصال في المدينة.

signing-check-none = ينقص توقيع العمدة، والدعوة تطلبه.
signing-check-older = يخصّ توقيع العمدة نسخة أقدم: تغيّر شيء بعده.
signing-check-in-force = يخصّ توقيع العمدة هذه النسخة.
signing-check-go = اهتمّ بالتوقيع
refusal-submit-not-signed = لم يُقدَّم شيء: لا توقيع للعمدة يخصّ هذه النسخة.
signing-page-for-call = اطلب توقيع العمدة على هذه الصفحة، ثم أحضرها إلى صفحة «توقيع العمدة».
signing-page-scan-me = تقود هذه العلامة إلى الصفحة التي يُقارن فيها الرمز بإيصال.
signing-happened-asked = طُلب التوقيع من مكتب العمدة
signing-happened-signed = وصل توقيع العمدة
signing-happened-revoked = سُحب توقيع
signing-happened-late = جاءت محاولة تقديم بعد انقضاء المهلة

signing-call-ways = توقيع العمدة
signing-call-ways-hint = الطرق التي يُقبل بها. لا شيء منها إن كانت الاستمارة نفسها تطلب صفحة موقّعة.

receipt-unsigned = هذا الإيصال من وقت لم تكن الإيصالات تُوقَّع فيه. يمكن مقارنة بصمته بالملف الكامل.
receipt-files-to-keep = ملفات احتفظ بها
receipt-file = الإيصال الموقّع
dossier-file = الملف الكامل: كل إجابة مع بصمات الملفات
receipt-to-verify = التحقق من إيصال

verify-title = التحقق من إيصال
verify-lead = اختر إيصالًا أو ألصقه، ومعه الملف الكامل إن كان لديك. تعرف هل هو أصيل وهل تغيّر شيء. لا يُحفظ شيء ممّا ترسله.
verify-offline = يمكن فعل ذلك من دون هذا الموقع بالأمر { $command }.
verify-keys = المفاتيح العامة التي تُفحص بها الإيصالات
verify-receipt-file = الإيصال ملفًا
verify-receipt = أو نصّه
verify-dossier-file = الملف الكامل ملفًا
verify-dossier = أو نصّه
verify-code = رمز من صفحة مطبوعة
verify-code-hint = لتعرف هل تعود صفحة موقّعة إلى النسخة المقدَّمة.
verify-act = تحقّق
verify-nothing = اختر ملف الإيصال أو ألصق نصّه.
verify-too-large = هذا أكبر من أيّ إيصال أو ملف كامل.
verify-sound = كل ما أُعطي هو كما قُدّم.
verify-unsound = لا يمكن تأكيد ذلك. السبب أدناه.
verify-found = ما وُجد
verify-proves-not = ما لا يثبته هذا
verify-not-true = أنّ الإجابات صحيحة.
verify-not-genuine = أنّ توقيع العمدة وختمه أصليان: لم يقارنهما أحد هنا.
verify-not-admitted = أنّ الطلب نال التأييد أو أنّ المدينة قُبلت.
verify-not-last = أنّ هذا آخر تقديم: قد يكون الطلب أُعيد وقُدّم من جديد أو سُحب.
verify-issuer = صادر عن
verify-dossier-sha256 = بصمة SHA-256 للملف الكامل
verify-mayor = توقيع العمدة
verify-agreement = موافقة
verify-no-receipt = هذا ليس إيصالًا: لا يُقرأ أو ينقصه شيء.
verify-other-format = لهذا الإيصال صيغة لا تعرفها هذه النسخة من Lyceum.
verify-signed = الإيصال أصيل: وُقّع بالمفتاح { $key } ولم يتغيّر فيه شيء منذ ذلك.
verify-forged = التوقيع لا يطابق: تغيّر الإيصال بعد توقيعه، أو لم نوقّعه قط.
verify-no-keys = لم يثبت شيء بعد: لا يمكن معرفة الموقّع بلا المفاتيح المنشورة. يذكر الإيصال المفتاح { $key }.
verify-unknown-key = يذكر الإيصال المفتاح { $key }، وليس بين المفاتيح المنشورة.
verify-key-not-in-force = لم يكن المفتاح { $key } ساريًا في اللحظة التي يذكرها الإيصال.
verify-dossier-whole = { $count ->
    [zero] الملف الكامل هو المقدَّم: لا إجابات فيه، وكل ما يذكره عن الملفات بلا تغيير.
    [one] الملف الكامل هو المقدَّم: إجابته الواحدة وكل ما يذكره عن الملفات بلا تغيير.
    [two] الملف الكامل هو المقدَّم: إجابتاه وكل ما يذكره عن الملفات بلا تغيير.
    [few] الملف الكامل هو المقدَّم: إجاباته { $count } وكل ما يذكره عن الملفات بلا تغيير.
    [many] الملف الكامل هو المقدَّم: إجاباته { $count } وكل ما يذكره عن الملفات بلا تغيير.
   *[other] الملف الكامل هو المقدَّم: إجاباته { $count } وكل ما يذكره عن الملفات بلا تغيير.
}
verify-dossier-unreadable = لا يُقرأ الملف الكامل: هو تالف في السطر { $line } عند العلامة { $column }.
verify-no-dossier = هذا ليس ملفًا كاملًا، أو له صيغة لا تعرفها هذه النسخة من Lyceum.
verify-form-changed = يذكر الملف الكامل استمارة غير المقدَّمة.
verify-answer-changed = تغيّرت الإجابة { $question } بعد التقديم.
verify-answer-missing = قُدّمت الإجابة { $question } وهي ناقصة من الملف الكامل.
verify-answer-added = الإجابة { $question } في الملف الكامل ولم تُقدَّم.
verify-file-fact-changed = ما يذكره الملف الكامل عن الملف { $name } ليس ما قُدّم.
verify-dossier-changed = تغيّر في الملف الكامل شيء ليس إجابة ولا ملفًا.
verify-file-whole = الملف { $name } هو المقدَّم.
verify-file-changed = الملف { $name } ليس المقدَّم.
verify-file-missing = قُدّم الملف { $name } وليس بين ما أُعطي.
verify-code-fits = يعود الرمز إلى النسخة المقدَّمة.
verify-code-mistyped = كُتب الرمز خطأً أو ليس رمزًا.
verify-code-another = يعود الرمز إلى طلب آخر.
verify-code-older = يعود الرمز إلى نسخة أخرى من هذا الطلب لا إلى المقدَّمة.
