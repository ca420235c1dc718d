## الصفحة الرئيسية
home-title = مدن تتعلّم بعضها من بعض
home-what = { $network }: مدن تجعل التعلّم واقعًا في كل الأعمار. تتبادل السياسات والممارسات، وتتدرّب معًا، وتلتقي.
home-world = الأعضاء حول العالم
home-map = المدن الأعضاء على خريطة العالم
home-list = المحتوى نفسه في قائمة: كل الأعضاء مع البحث والتصفية
home-numbers = الشبكة بالأرقام: النمو والمناطق والبلدان والدعوات
home-figures = الشبكة بالأرقام
home-on = في { $day }
home-n-members = { $count ->
    [zero] أعضاء
    [one] عضو
    [two] عضوان
    [few] أعضاء
    [many] عضوًا
   *[other] عضو
}
home-n-countries = { $count ->
    [zero] بلدان
    [one] بلد
    [two] بلدان
    [few] بلدان
    [many] بلدًا
   *[other] بلد
}
home-n-joined = { $count ->
    [zero] انضمت في { $year }
    [one] مدينة انضمت في { $year }
    [two] مدينتان انضمتا في { $year }
    [few] مدن انضمت في { $year }
    [many] مدينة انضمت في { $year }
   *[other] مدينة انضمت في { $year }
}
home-newest = أحدث الأعضاء
home-no-members = لم يُسجَّل أي عضو بعد.
home-regions = بحسب المنطقة
home-region-members = { $count ->
    [zero] لا أعضاء
    [one] عضو واحد
    [two] عضوان
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
}
home-extended = كان { $before }؛ سبب التمديد: { $reason }
home-apply = قدّم طلب مدينتك
home-feed = الأخبار بصيغة خلاصة (Atom)
home-api = بيانات للبرامج (JSON)
