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
answer-too-few = العدد هنا { $is }، والمطلوب { $min } على الأقل.
answer-working-missing = أضف النص نفسه بإحدى لغات عمل الدعوة.

## ما يستحق نظرة ثانية ولا يمنع التقديم
answer-warning-small = هذا أقلّ من المعتاد (دون { $usual }). تحقّق منه، وإن كان صحيحًا فاتركه.
answer-warning-large = هذا أكثر من المعتاد (فوق { $usual }). تحقّق منه، وإن كان صحيحًا فاتركه.
answer-warning-old = مضى على سنة { $year } أكثر من { $years ->
        [one] سنة
        [two] سنتين
        [few] { $years } سنوات
        [many] { $years } سنة
       *[other] { $years } سنة
    }. إن وُجد رقم أحدث فالأفضل أن تذكره.
answer-warning-short = عدد الكلمات { $is }، ويحتاج القرّاء عادةً إلى { $min } على الأقل.
answer-warning-same-text = النصّان متطابقان، وينبغي أن يكون هذا بلغة العمل.

## لماذا لا يمكن نشر النص بعد
template-no-value = لا شيء يملأ الحقل { $about } بعد.
template-blank = سيبقى الحقل { $about } فارغًا.
template-not-final = ما يملأ { $about } يحتوي هو نفسه على حقل.
template-other-kind = ما يملأ { $about } ليس من نوعه.
template-loose-brace = قوس معقوف بلا نظير قرب: { $about }
template-gap = هناك شيء ناقص بين هاتين الكلمتين: { $about }

## الحقول في صفوف، ولغة النص
field-check = للتحقّق:
field-row = الصف { $n }
field-person = الشخص { $n }
field-in-row = { $question }، الصف { $n }، { $column }
field-of-person = { $question }، الشخص { $n }، { $column }
field-rows-hint = { $max ->
        [one] صف واحد.
        [two] صفان على الأكثر.
        [few] حتى { $max } صفوف.
        [many] حتى { $max } صفًّا.
       *[other] حتى { $max } صف.
    } لحذف صف، أفرغ حقوله.
field-people-hint = { $max ->
        [one] شخص واحد.
        [two] شخصان على الأكثر.
        [few] حتى { $max } أشخاص.
        [many] حتى { $max } شخصًا.
       *[other] حتى { $max } شخص.
    } لحذف شخص، أفرغ حقوله.
field-add-rows = حفظ وإضافة صفوف
field-add-people = حفظ وإضافة أشخاص
field-person-name = الاسم
field-person-role = الدور
field-person-organisation = المؤسسة
field-person-email = البريد الإلكتروني
field-choose-between = اختر من { $min } إلى { $max }.
field-choose-at-least = اختر { $min } على الأقل.
field-choose-at-most = اختر { $max } على الأكثر.
field-more-once-saved = بعض أسئلة هذه الصفحة تتوقّف على الإجابات، وتظهر بعد الحفظ.
field-answer-language = لغة النصوص في هذه الصفحة
field-answer-language-hint = اكتب باللغة التي تعمل بها مدينتك، أيًّا كانت لغة هذه الصفحات.
field-text-language = لغة هذا النص
field-working = بإحدى لغات العمل: { $question }
field-working-hint = اللغات المشتركة بين القرّاء: { $languages }. المضمون نفسه بإحدى هذه اللغات.
field-working-language = لغة العمل لهذا النص
field-level = { $mark }: { $meaning }
