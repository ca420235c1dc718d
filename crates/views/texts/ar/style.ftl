## صفحة المكوّنات
style-title = المكوّنات
style-lead = كل جزء من أجزاء الصفحات مرة واحدة، بمجموعة واحدة من القيم.
style-case = ملف
style-notices = التنبيهات
style-form = استمارة
style-lists = القوائم
style-map = خريطة
style-map-title = أعضاء الشبكة
style-marks = العلامات
style-act = قدّم طلب العضوية
style-commission = اللجنة الوطنية لليونسكو
style-place = هامبورغ
style-submitted = قُدّم طلب العضوية. مقدّم الطلب: { $name }
style-opened = بدأت كتابة المسودة
style-saved = حُفظ القسم.
style-moved = تنتهي دعوة الترشّح الآن بعد شهرين من موعدها السابق.
style-no-seat = أُيّدت ثلاث مدن بالفعل. اسحب تأييد إحداها أولًا.
style-message = لديك رسالة جديدة من الأمانة.
style-name = اسم المدينة
style-name-hint = كما يُكتب في وثائق المدينة نفسها.
style-name-error = اكتب اسم المدينة.
style-email = البريد الإلكتروني لجهة الاتصال
style-phone = الهاتف مع رمز البلد
style-website = الموقع الإلكتروني
style-population = عدد السكان
style-population-error = اكتب عدد السكان بالأرقام، مثل 256474.
style-founded = يوم قرار المجلس
style-closes = تنتهي دعوة الترشّح
style-hour = ساعة المقابلة
style-motivation = لماذا تريد مدينتك أن تكون مدينة تعلّم؟
style-country = البلد
style-ukraine = أوكرانيا
style-language = لغة التواصل
style-clusters = المجموعات التي تهمّ مدينتك
style-literacy = محو الأمية
style-health = الصحة والرفاه
style-health-hint = الحدائق والعيادات والرياضة والشيخوخة.
style-challenge = ما حجم تحدّي البطالة؟
style-lowest = صغير
style-highest = كبير جدًا
style-pledge = تلتزم المدينة بالوثائق التوجيهية.
style-pledge-error = ضع علامة في هذا المربع للمتابعة.
style-scan = الصفحة الموقّعة من العمدة
style-submit = قدّم طلب العضوية
style-save = احفظ وأكمل لاحقًا
style-take-along = خذه معك (XLSX)
style-table = طلبات أوكرانيا
style-rank = الترتيب
style-city = المدينة
style-file = الطلب
style-state = الحالة
style-complete = كامل
style-endorsed = مؤيَّد
style-reserve = قائمة الاحتياط
style-section = المدينة والعمدة
style-section-who = مجلس المدينة
style-figure-unit = { $count ->
    [zero] مدينة
    [one] مدينة
    [two] مدينتان
    [few] مدن
    [many] مدينة
   *[other] مدينة
}
style-figure-date = في { $day }
style-sumy = سومي
style-lviv = لفيف
