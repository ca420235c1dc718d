## البحث في كل ما هو متاح للجميع
search-title = البحث
search-everywhere = ابحث في هذا الموقع
search-submit = ابحث
search-what = عمّ تبحث؟
search-hint = مدينة بأيّ اسم من أسمائها، أو دعوة ترشّح، أو بلد، أو كلمة. الأخطاء الإملائية الصغيرة لا تضرّ.
search-kind = النوع
search-language = لغة القراءة
search-found = { $count ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}
search-none = لم يُعثر على شيء. جرّب كلمات أقلّ، أو كتابة أخرى، أو كل الأنواع واللغات.
search-filling = يجري إعداد البحث. أعد المحاولة بعد دقيقة.
search-kind-city = مدينة
search-kind-call = دعوة ترشّح
search-kind-country = بلد
search-kind-region = منطقة
search-kind-cluster = مجموعة مواضيعية
search-kind-page = صفحة
