## ما الخطأ في الإجابة وكيف يُصحَّح
answer-missing = أدخل إجابة.
answer-year-missing = أدخل سنة هذا الرقم.
answer-not-rated = اختر تقديرًا من 1 إلى 5.
answer-file-missing = ارفع الملف.
answer-not-declared = ضع علامة في المربع لتقديم هذا الإقرار.
answer-too-long = اختصر النص بمقدار { $over ->
        [zero] { $over } حرف
        [one] حرف واحد
        [two] حرفين
        [few] { $over } أحرف
        [many] { $over } حرفًا
       *[other] { $over } حرف
    }: فيه الآن { $is }، والحدّ الأقصى { $max }.
answer-too-many-words = اختصر النص بمقدار { $over ->
        [zero] { $over } كلمة
        [one] كلمة واحدة
        [two] كلمتين
        [few] { $over } كلمات
        [many] { $over } كلمة
       *[other] { $over } كلمة
    }: فيه الآن { $is }، والحدّ الأقصى { $max }.
answer-too-many = العدد هنا { $is }. أبقِ على { $max } كحدّ أقصى.
answer-not-a-number = أدخل عددًا بالأرقام دون كلمات أو وحدات، مثل 256474.
answer-ambiguous = يمكن أن يُقرأ هذا { $one } أو { $other }. اكتب العدد دون فصل الآلاف، وبنقطة للكسور العشرية.
answer-not-whole = أدخل عددًا صحيحًا دون كسور عشرية.
answer-too-many-decimals = اكتب من المنازل العشرية { $max ->
        [zero] { $max }
        [one] منزلة واحدة
        [two] منزلتين
        [few] { $max } منازل
        [many] { $max } منزلة
       *[other] { $max } منزلة
    } على الأكثر.
answer-out-of-range = أدخل عددًا من { $min } إلى { $max }.
answer-not-a-year = أدخل السنة بأربعة أرقام، مثل 2022.
answer-future-year = أدخل سنة لا تتجاوز { $latest }؛ فهذه لم تحلّ بعد.
answer-early-year = أدخل سنة ابتداءً من { $earliest }.
answer-not-a-date = أدخل التاريخ على شكل سنة-شهر-يوم، مثل 2023-05-31.
answer-not-an-email = أدخل عنوان بريد إلكتروني، مثل name@city.example.
answer-not-a-link = ليس هذا عنوانًا على الويب: { $link }. اكتب عنوانًا واحدًا في كل سطر، مثل https://www.city.example.
answer-not-a-phone = أدخل رقم الهاتف بالأرقام، مثل +380 44 123 45 67.
answer-no-country-code = ابدأ رقم الهاتف بعلامة + ثم رمز البلد.
answer-not-one-of = اختر أحد الخيارات المعروضة.
answer-not-a-rating = اختر عددًا صحيحًا من 1 إلى 5.
answer-forbidden-characters = احتوى هذا النص على محارف تحكّم غير مرئية وقد أُزيلت: راجع النص واحفظه من جديد.
answer-file-kind = لا يُقبل هذا النوع من الملفات. اختر ملفًا من أحد الأنواع: { $types }.
answer-file-empty = هذا الملف فارغ. اختر الملف من جديد.
answer-file-too-large = هذا الملف كبير جدًا. اختر ملفًا لا يتجاوز { $megabytes } ميغابايت.

## لماذا لا يمكن نشر النص بعد
template-no-value = لا شيء يملأ الحقل { $about } بعد.
template-blank = سيبقى الحقل { $about } فارغًا.
template-not-final = ما يملأ { $about } يحتوي هو نفسه على حقل.
template-loose-brace = قوس معقوف بلا نظير قرب: { $about }
template-gap = هناك شيء ناقص بين هاتين الكلمتين: { $about }
