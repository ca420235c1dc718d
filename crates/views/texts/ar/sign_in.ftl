## تسجيل الدخول
sign-in-title = تسجيل الدخول
sign-in-lead = أدخل بريدك الإلكتروني. نرسل إليك رمزًا ورابطًا؛ لا حاجة إلى كلمة مرور.
sign-in-email = البريد الإلكتروني
sign-in-email-hint = العنوان الذي يعرفك به فريقك أو لجنتك أو الأمانة.
sign-in-send = أرسل إليّ رمزًا
sign-in-passkey = سجّل الدخول بمفتاح مرور
sign-in-newcomer = هل هذه زيارتك الأولى؟ أدخل عنوانك مع ذلك: يكفي هو واسمك لبدء طلب عضوية.
sign-in-not-an-email = أدخل عنوان بريد إلكتروني، مثل name@city.example.
sign-in-too-many = أُرسلت عدة رموز إلى هذا العنوان. استخدم آخرها أو اطلب رمزًا جديدًا بعد الساعة { $time }.
sign-in-code-title = أدخل الرمز
sign-in-code-lead = أرسلنا رسالة فيها رمز إلى العنوان الذي أدخلته. مدة صلاحيته بالدقائق: { $minutes }.
sign-in-code = الرمز
sign-in-code-hint = { $count ->
    [zero] بلا أرقام
    [one] رقم واحد
    [two] رقمان
    [few] { $count } أرقام
    [many] { $count } رقمًا
   *[other] { $count } رقم
}. لا أهمية للمسافات.
sign-in-enter = سجّل الدخول
sign-in-nothing-came = لم يصل شيء؟ ابحث في البريد غير المرغوب فيه أو تحقّق من العنوان.
sign-in-ask-again = اطلب رمزًا جديدًا
sign-in-code-missing = أدخل الرمز الوارد في الرسالة: { $count ->
    [zero] بلا أرقام
    [one] رقم واحد
    [two] رقمان
    [few] { $count } أرقام
    [many] { $count } رقمًا
   *[other] { $count } رقم
}.
sign-in-code-wrong = ليس هذا هو الرمز الذي أرسلناه. { $left ->
    [zero] لم تبقَ محاولات.
    [one] بقيت لك محاولة واحدة.
    [two] بقيت لك محاولتان.
    [few] بقيت لك { $left } محاولات.
    [many] بقيت لك { $left } محاولة.
   *[other] بقيت لك { $left } محاولة.
}
sign-in-link-title = تسجيل الدخول
sign-in-link-lead = اضغط الزرّ لتسجيل الدخول بهذا المتصفح.
sign-in-name-title = ما اسمك؟
sign-in-name-lead = تأكّد عنوانك. هذه زيارتك الأولى: اكتب اسمك لتبدأ.
sign-in-begin = ابدأ
sign-in-over-title = لم يعد هذا الرمز صالحًا
sign-in-over = استُخدم من قبل، أو انقضت مدته، أو كثرت المحاولات. اطلب رمزًا جديدًا؛ لا يستغرق ذلك سوى دقيقة.

## شخص
person-name = الاسم
person-name-hint = كما ينبغي أن يقرأه الزملاء.
person-language = لغة الرسائل إليك
person-country = البلد
person-no-country = بلا بلد
person-no-name = أدخل اسمًا.
person-long-name = اختصر الاسم: أقصى عدد للأحرف { $max }.
person-no-language = اختر إحدى اللغات.
person-no-such-country = اختر بلدًا من القائمة.

## الصفحة الشخصية
me-title = ملفّي الشخصي
me-saved = حُفظ ملفّك الشخصي.
me-profile = الاسم واللغة
me-email = تسجّل الدخول بالعنوان { $email }.
me-country-fixed = بلدك: { $country }. لك دور هنا، لذا لا يغيّره إلا الأمانة.
me-save = احفظ الملفّ
me-passkeys = مفاتيح المرور
me-passkeys-lead = بمفتاح المرور تدخل بقفل هاتفك أو حاسوبك، دون رسالة.
me-no-passkey = ليس لديك مفتاح مرور بعد.
me-passkey-add = أضف مفتاح مرور
me-passkey-remove = أزِل
me-passkey-remove-named = أزِل مفتاح المرور { $name }
me-since = منذ { $when }
me-sessions = أين سُجّل دخولك
me-unknown-browser = متصفح غير معروف
me-session-here = هذا المتصفح
me-session-end = أنهِ
me-session-end-named = أنهِ الجلسة في { $name }
me-end-others = أنهِ كل الجلسات الأخرى
