## دعوات سابقة كما نُشرت
history-call = دعوة { $call }
history-not-here = لم تجرِ هذه الدعوة على هذه المنصة. هنا ما نُشر عنها إلى جانب ما تثبته السجلات.
history-what = المجموع
history-published = المنشور
history-corrected = صُوّب إلى
history-here = المسجّل هنا
history-caption = المجاميع المنشورة إلى جانب السجل
history-cities = المدن المقبولة
history-city-countries = بلدانها
history-members = أعضاء الشبكة في { $day }
history-countries = البلدان التي لها أعضاء في { $day }
history-beside = { $count ->
    [zero] نُشر { $published }؛ ولا أحد من هؤلاء الأعضاء مسجّل هنا
    [one] نُشر { $published }؛ وعضو واحد منهم مسجّل هنا
    [two] نُشر { $published }؛ وعضوان منهم مسجّلان هنا
    [few] نُشر { $published }؛ و{ $count } أعضاء منهم مسجّلون هنا
    [many] نُشر { $published }؛ و{ $count } عضوًا منهم مسجّلون هنا
   *[other] نُشر { $published }؛ و{ $count } عضو منهم مسجّلون هنا
}
history-joined-rule = المسجّل هنا هو المدن التي بدأت عضويتها في { $year } وكانت محتسبة يوم الإعلان.
history-note = ملاحظة:
history-first = أُعلن أولًا: { $day }
history-earlier = دعوات أسبق بحسب ما نُشر
