## A second factor, and proving oneself anew
proof-title = أكّد أنّك أنت
proof-title-none = دورك يتطلّب عاملًا ثانيًا
proof-lead-none = من يقيّم أو يقرّر لا يدخل بالبريد الإلكتروني وحده، بل بمفتاح مرور أو برمز يعرضه هاتف. أعدّ أحدهما؛ يستغرق ذلك دقيقة، ثم تواصل من حيث كنت.
proof-lead-strong = دخلتَ بالبريد الإلكتروني. يلزم هنا أيضًا مفتاح مرورك أو رمز.
proof-lead-fresh = { $count ->
    [one] هذا عمل مهمّ، فيلزمه تأكيد لم تمضِ عليه أكثر من دقيقة.
    [two] هذا عمل مهمّ، فيلزمه تأكيد لم تمضِ عليه أكثر من دقيقتين.
    [few] هذا عمل مهمّ، فيلزمه تأكيد لم تمضِ عليه أكثر من { $count } دقائق.
    [many] هذا عمل مهمّ، فيلزمه تأكيد لم تمضِ عليه أكثر من { $count } دقيقة.
   *[other] هذا عمل مهمّ، فيلزمه تأكيد لم تمضِ عليه أكثر من { $count } دقيقة.
}
proof-kept = ما أرسلتَه محفوظ. لم يُنفّذ منه شيء بعد، ويمكنك المتابعة به بعد التأكيد.
proof-lost = تعذّر حفظ ما أرسلتَه. أكّد أولًا ثم أرسله من جديد.
proof-by-passkey = بمفتاح مرور
proof-use-passkey = أكّد بمفتاح مرور
proof-passkey-script = مفاتيح المرور في هذا المتصفّح تحتاج إلى JavaScript، أمّا رمز الهاتف فلا.
proof-by-code = برمز
proof-code = الرمز
proof-code-hint = ستة أرقام من هاتفك، أو أحد رموز الاسترداد.
proof-confirm = أكّد
proof-other = لا هذا ولا ذاك في متناولك؟
proof-other-lead = استعمل رمز استرداد بدل الرمز. وإن فقدتَ كل شيء فاكتب إلى { $email }: يستطيع شخصان من الأمانة إزالة عوامل دخولك لتُعدّ غيرها.
proof-by-mail = برمز عبر البريد الإلكتروني
proof-by-mail-lead = ليس لك عامل ثانٍ بعد، فيكفي رمز جديد عبر البريد الإلكتروني.
proof-mail-code = ادخل من جديد بالبريد الإلكتروني
proof-kept-title = تابع بما أرسلتَه
proof-kept-lead = تمّ التأكيد. ما أرسلتَه سابقًا محفوظ ويُنفّذ حين تضغط الزر.
proof-kept-go-on = تابع
proof-kept-drop = اتركه
proof-kept-none = لم يعد هنا شيء ينتظر.
refusal-code-none = لا يوجد تطبيق رموز لتأكيده. ابدأ من جديد.
refusal-code-wrong = هذا الرمز غير صحيح. خذ الرمز المعروض الآن.
refusal-code-used = هذا الرمز مستعمل. انتظر الرمز التالي.
refusal-code-paused = رموز خاطئة كثيرة. حاول من جديد ابتداءً من { $time }.
refusal-code-there = لديك تطبيق رموز. أزله قبل أن تضيف غيره.
authenticator-heading = تطبيق الرموز
authenticator-lead = تطبيق على هاتفك يعرض رمزًا من ستة أرقام يتغيّر كل نصف دقيقة، ولا يحتاج إلى شبكة.
authenticator-begin = أعدّ تطبيق رموز
authenticator-title = إعداد تطبيق رموز
authenticator-scan = امسح هذه العلامة
authenticator-scan-lead = افتح على هاتفك التطبيق الذي يعرض الرموز، واختر إضافة حساب، ثم امسح العلامة.
authenticator-sign = علامة يمسحها تطبيق الرموز
authenticator-type = إن تعذّر المسح فاكتب هذا المفتاح في التطبيق (بحسب الوقت):
authenticator-once = لا تُعرض العلامة والمفتاح إلا هذه المرة. إن غادرتَ الصفحة فابدأ من جديد.
authenticator-confirm-heading = اكتب الرمز الذي يعرضه
authenticator-first-code = الرمز من الهاتف
authenticator-code-hint = ستة أرقام.
authenticator-confirm = أكّد تطبيق الرموز
authenticator-anew = ابدأ من جديد
authenticator-to-me = إلى ملفّي
authenticator-since = سارٍ منذ { $when }.
authenticator-remove = أزل تطبيق الرموز
recovery-title = رموز الاسترداد
recovery-lead = إن فقدتَ هاتفك فكل رمز من هذه يحلّ محلّه مرة واحدة. اطبعها أو انسخها إلى مكان آمن: فهي لا تُعرض ثانية.
recovery-kept = حفظتُها
recovery-left = { $count ->
    [0] لم يبقَ رمز استرداد.
    [one] بقي رمز استرداد واحد.
    [two] بقي رمزا استرداد.
    [few] بقيت { $count } رموز استرداد.
    [many] بقي { $count } رمز استرداد.
   *[other] بقي { $count } رمز استرداد.
}
recovery-renew = أنشئ رموز استرداد جديدة
desk-no-factor = دورك يتطلّب عاملًا ثانيًا قبل أن تعمل هنا.
desk-no-factor-set = أعدّ عاملًا ثانيًا
me-confirm-first = أكّد أنّك أنت قبل أن تضيف مفتاح مرور
me-factors-changed = تغيّرت طرق دخولك، وقد أخبرناك بالبريد الإلكتروني.
factor-passkey-added = أُضيف مفتاح مرور
factor-passkey-removed = أُزيل مفتاح مرور
factor-authenticator-added = أُضيف تطبيق رموز
factor-authenticator-removed = أُزيل تطبيق رموز
factor-recovery-made = أُنشئت رموز استرداد جديدة
factor-recovery-used = استُعمل رمز استرداد
