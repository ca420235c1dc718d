## الوثائق بصيغة PDF
typeset-as-pdf = احفظ بصيغة PDF
typeset-no-pdf = تعذّر إعداد ملف PDF. يمكنك طباعة هذه الصفحة بدلًا منه.
typeset-qr = رمز للمسح: { $address }
typeset-replaced = حيث ترد العلامة � تعذّرت طباعة حرف. أما الطلب نفسه فيحفظ كل حرف كما كُتب.
typeset-plain = لا يستوفي ملف PDF هذا كل قواعد الوثائق الميسّرة. صفحة الويب ذات المحتوى نفسه تستوفيها.

## الإيصال
typeset-receipt-lead = قدّمت المدينة طلبها: { $city }.

## صفحة التوقيع
typeset-signature-summary = المدينة بإيجاز
typeset-signature-code = رمز الإجابات:

## المنشور
typeset-flyer-scan = اقرأ كل شيء عن الدعوة وقدّم طلبك:

## الاستمارة كاملةً على الورق
typeset-form-link = اطبع الاستمارة كاملةً (PDF)
typeset-form-kind = استمارة للطباعة
typeset-form-required = الإجابة إلزامية
typeset-form-required-if = الإجابة إلزامية في بعض الحالات: انظر «{ $question }»
typeset-form-shown-if = في بعض الحالات فقط: انظر «{ $question }»
typeset-form-words = { $n ->
    [one] كلمة واحدة على الأكثر
    [two] كلمتان على الأكثر
    [few] { $n } كلمات على الأكثر
    [many] { $n } كلمة على الأكثر
   *[other] { $n } كلمة على الأكثر
}
typeset-form-characters = { $n ->
    [one] حرف واحد على الأكثر
    [two] حرفان على الأكثر
    [few] { $n } أحرف على الأكثر
    [many] { $n } حرفًا على الأكثر
   *[other] { $n } حرف على الأكثر
}
typeset-form-range = من { $min } إلى { $max }
typeset-form-year = السنة
typeset-form-source = المصدر
typeset-form-choose-one = اختر واحدًا
typeset-form-choose-many = اختر كل ما ينطبق
typeset-form-links = { $n ->
    [one] عنوان ويب واحد
    [two] عنوانا ويب على الأكثر، كل واحد في سطر
    [few] حتى { $n } عناوين ويب، كل واحد في سطر
    [many] حتى { $n } عنوان ويب، كل واحد في سطر
   *[other] حتى { $n } عنوان ويب، كل واحد في سطر
}
typeset-form-files = { $n ->
    [one] ملف واحد: { $types }
    [two] ملفان على الأكثر: { $types }
    [few] حتى { $n } ملفات: { $types }
    [many] حتى { $n } ملفًا: { $types }
   *[other] حتى { $n } ملف: { $types }
}
typeset-form-enclose = أرفق نسخة واكتب عليها هذا السؤال.
