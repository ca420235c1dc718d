## الأرقام صورًا
chart-described = { $count ->
    [one] قيمة واحدة: { $most } ({ $name }). الجدول أدناه يقول الشيء نفسه.
    [two] قيمتان؛ أعلاهما { $most } ({ $name }). الجدول أدناه يقول الشيء نفسه.
    [few] { $count } قيم؛ أعلاها { $most } ({ $name }). الجدول أدناه يقول الشيء نفسه.
    [many] { $count } قيمة؛ أعلاها { $most } ({ $name }). الجدول أدناه يقول الشيء نفسه.
   *[other] { $count } قيمة؛ أعلاها { $most } ({ $name }). الجدول أدناه يقول الشيء نفسه.
}
chart-empty = لا شيء يُعدّ هنا في هذا التاريخ.

## الشبكة بالأرقام
numbers-title = الشبكة بالأرقام
numbers-show = اعرض هذا التاريخ
numbers-today = العودة إلى اليوم
numbers-growth = النمو
numbers-growth-rule = الأعضاء في نهاية كل سنة، وفي السنة الأخيرة في التاريخ المعروض. الجزء الرمادي من العمود هو الأعضاء الذين لا يُعرف أول يوم لعضويتهم.
numbers-regions = الأعضاء حسب المنطقة
numbers-regions-rule = تحتسب الشبكة كل بلد في منطقة واحدة.
numbers-countries = الأعضاء حسب البلد
numbers-countries-rule = تُظهر الصورة أكثر البلدان أعضاءً (حتى { $count })، ويُظهر الجدول جميعها.
numbers-first-time = بلدان جديدة
numbers-first-time-rule = يُحتسب البلد في السنة التي انضمت فيها أول مدينة منه. وإذا لم يُعرف متى انضمت إحدى مدنه فالسنة غير معروفة أيضًا. ولا تُحتسب حالات القبول التي أُلغيت لأنها وقعت خطأً.
numbers-calls = المقبولون حسب الدعوة
numbers-calls-rule = المدن التي جاءت بها كل دعوة بحسب سجلات هذه المنصة، ناقصًا حالات القبول التي أُلغيت لأنها وقعت خطأً. أما ما نُشر في مكان آخر فهو في صفحة الدعوة.
numbers-population = السكان المشمولون
numbers-population-rule = مجموع أعداد السكان التي ذكرها الأعضاء في طلباتهم، كلّ منها مع سنته ومصدره. ولا يُحتسب الأعضاء الذين لم يذكروا عددًا، ولا يُقدَّر لهم شيء.
numbers-year = السنة
numbers-region = المنطقة
numbers-country = البلد
numbers-call = الدعوة
numbers-cities = الأعضاء
numbers-n-countries = البلدان
numbers-undated = أول يوم غير معروف
numbers-joined = انضموا في السنة
numbers-new-countries = بلدان جديدة
numbers-admitted = المقبولة
numbers-announced = المعلنة
numbers-people = السكان
numbers-counted-over = الأعضاء المحتسبون
numbers-names = أيّها
numbers-as-table = الشيء نفسه في جدول
numbers-csv = بصيغة CSV
numbers-json = بصيغة JSON
numbers-svg = صورةً (SVG)
numbers-page-json = كل الأرقام بصيغة JSON
numbers-over = { $count ->
    [zero] غير محسوبة على أي عضو من { $all }
    [one] محسوبة على عضو واحد من { $all }
    [two] محسوبة على عضوين من { $all }
    [few] محسوبة على { $count } أعضاء من { $all }
    [many] محسوبة على { $count } عضوًا من { $all }
   *[other] محسوبة على { $count } عضو من { $all }
}
numbers-n-people = { $count ->
    [one] شخص يعيش في المدن الأعضاء
    [two] شخصان يعيشان في المدن الأعضاء
    [few] أشخاص يعيشون في المدن الأعضاء
    [many] شخصًا يعيشون في المدن الأعضاء
   *[other] شخص يعيشون في المدن الأعضاء
}
numbers-licence = { $network }، في تاريخ { $day }. يجوز استخدام هذه البيانات بموجب { $licence }.
numbers-source = المصدر
numbers-unknown-year = غير معروفة
numbers-population-cut = { $count ->
    [one] تعرض الصفحة العضو الأكبر؛ وبيانات البرامج تضم الجميع.
    [two] تعرض الصفحة العضوين الأكبرين؛ وبيانات البرامج تضم الجميع.
    [few] تعرض الصفحة أكبر { $count } أعضاء؛ وبيانات البرامج تضم الجميع.
    [many] تعرض الصفحة أكبر { $count } عضوًا؛ وبيانات البرامج تضم الجميع.
   *[other] تعرض الصفحة أكبر { $count } عضو؛ وبيانات البرامج تضم الجميع.
}
numbers-rule = كيف يُعدّ الأعضاء
numbers-rule-days = تُحتسب العضوية من يومها الأول إلى اليوم السابق لانتهائها. وإذا لم يُعرف سوى السنة أو الشهر فالمقصود أول يوم فيه. وتُحتسب المدينة مرة واحدة مهما تكرر انضمامها.
numbers-rule-undated = إذا لم يذكر أي مصدر أول يوم فإن العضوية تُحتسب من بداية السجل ({ $day }) ويُشار إليها على حدة.
numbers-rule-no-day = لا يذكر أي مصدر أول يوم لأي عضوية.
numbers-rule-n-undated = { $count ->
    [zero] لا عضو من هذا النوع في { $day }
    [one] عضو واحد من هذا النوع في { $day }
    [two] عضوان من هذا النوع في { $day }
    [few] { $count } أعضاء من هذا النوع في { $day }
    [many] { $count } عضوًا من هذا النوع في { $day }
   *[other] { $count } عضو من هذا النوع في { $day }
}
numbers-rule-revoked = القبول الذي أُلغي لأنه وقع خطأً يُحتسب حتى يوم تصويبه، كما كان قد أُعلن.
numbers-rule-n-revoked = ما أُلغي حتى ذلك التاريخ: { $count }.
numbers-rule-ended = المدينة التي انتهت عضويتها تحتفظ بصفحتها وتاريخها، ولا تُحتسب بعد ذلك.
numbers-rule-n-former = أعضاء سابقون لم يكونوا أعضاء في ذلك التاريخ: { $count }.
numbers-rule-n-readmitted = أعضاء خرجوا ثم عادوا: { $count }.
numbers-rule-active = لم تنشر الشبكة القاعدة التي تعدّ بها عضوًا ما غير نشط، ولذلك تُحتسب كل عضوية لم تنته.

## البلدان والمناطق والمجموعات المواضيعية
countries-title = البلدان
countries-total = { $count ->
    [zero] لا بلد له أعضاء في { $day }
    [one] بلد واحد له أعضاء في { $day }
    [two] بلدان لهما أعضاء في { $day }
    [few] { $count } بلدان لها أعضاء في { $day }
    [many] { $count } بلدًا لها أعضاء في { $day }
   *[other] { $count } بلد لها أعضاء في { $day }
}
countries-all = كل البلدان
countries-none = لا بلد يوافق هذا الاختيار في هذا التاريخ.
countries-caption = البلدان التي لها أعضاء
countries-since = في الشبكة منذ
countries-new-in = جديدة في { $year }
countries-new-unknown = سنة أول مدينة غير معروفة
place-no-members = لم تكن أي مدينة من هنا عضوًا في هذا التاريخ.
place-undated = { $count ->
    [zero] أول يوم معروف لهم جميعًا
    [one] لا يُعرف أول يوم لواحد منهم
    [two] لا يُعرف أول يوم لاثنين منهم
    [few] لا يُعرف أول يوم لـ{ $count } منهم
    [many] لا يُعرف أول يوم لـ{ $count } منهم
   *[other] لا يُعرف أول يوم لـ{ $count } منهم
}
place-all-members = كل الأعضاء من هنا
cluster-of = مجموعة مواضيعية من استراتيجية { $period }
cluster-nobody = لم يذكر أي عضو بعد أنه يشارك في هذه المجموعة.
cluster-members = الأعضاء المشاركون
cluster-members-rule = بحسب ما تذكره المدن في صفحاتها.
cluster-feed = أخبار هذه المدن بصيغة خلاصة (Atom)
cluster-others = المجموعات المواضيعية الأخرى
