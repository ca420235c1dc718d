## قائمة الأعضاء
members-title = الأعضاء
members-search = اسم المدينة
members-region = المنطقة
members-country = البلد
members-year = سنة الانضمام
members-any = الكل
members-filter = اعرض
members-total = { $count ->
    [zero] لا أعضاء في { $day }
    [one] عضو واحد في { $day }
    [two] عضوان في { $day }
    [few] { $count } أعضاء في { $day }
    [many] { $count } عضوًا في { $day }
   *[other] { $count } عضو في { $day }
}
members-found = { $count ->
    [zero] لا أحد من { $all } في { $day }
    [one] عضو واحد من { $all } في { $day }
    [two] عضوان من { $all } في { $day }
    [few] { $count } أعضاء من { $all } في { $day }
    [many] { $count } عضوًا من { $all } في { $day }
   *[other] { $count } عضو من { $all } في { $day }
}
members-order = مرتّبة بحسب الاسم، كما في المعجم.
members-none = لا عضو يطابق هذا الاختيار.
members-show-all = اعرض كل الأعضاء
members-caption = أعضاء الشبكة
members-name = الاسم
members-kind = نوع المكان
members-since = عضو منذ
members-until = عضو حتى
members-undated = اليوم غير معروف
members-all-on-one = الكل في صفحة واحدة
members-csv = هذه القائمة بصيغة CSV
members-json = هذه القائمة بصيغة JSON
members-xlsx = هذه القائمة بصيغة Excel
members-geojson = هذه القائمة نقاطًا للخرائط (GeoJSON)
members-as-of = في تاريخ
members-as-of-not-a-day = التاريخ المطلوب غير موجود في التقويم. تُعرض بدلًا منه أرقام اليوم.
members-as-of-future = التاريخ المطلوب لم يحلّ بعد. تُعرض بدلًا منه أرقام اليوم.
members-today = أعضاء اليوم
members-rule = كيف يُعدّ الأعضاء
members-with-map = اعرض على خريطة
members-without-map = القائمة دون الخريطة
members-chosen = الاختيارات الحالية
members-without = اعرض القائمة دون
members-size = عدد السكان
members-size-below = أقل من { $below }
members-size-between = من { $from } إلى أقل من { $below }
members-size-from = { $from } فأكثر
members-size-unknown = غير مذكور
members-size-source = عدد السكان كما ذكره الأعضاء في طلباتهم، مع السنة والمصدر
members-spot = موضع واحد على الخريطة
members-state = الحالة
members-state-member = الأعضاء
members-state-former = الأعضاء السابقون
members-former-total = { $count ->
    [zero] لا أعضاء سابقين في { $day }
    [one] عضو سابق واحد في { $day }
    [two] عضوان سابقان في { $day }
    [few] { $count } أعضاء سابقين في { $day }
    [many] { $count } عضوًا سابقًا في { $day }
   *[other] { $count } عضو سابق في { $day }
}
members-former-found = { $count ->
    [zero] لا أحد من الأعضاء السابقين وعددهم { $all } في { $day }
    [one] عضو سابق واحد من { $all } في { $day }
    [two] عضوان سابقان من { $all } في { $day }
    [few] { $count } أعضاء سابقين من { $all } في { $day }
    [many] { $count } عضوًا سابقًا من { $all } في { $day }
   *[other] { $count } عضو سابق من { $all } في { $day }
}

## صفحة المدينة
city-member-since = عضو منذ { $day }.
city-member = عضو؛ يوم بدء العضوية غير معروف.
city-not-a-member = ليست عضوًا في الوقت الحاضر.
city-successor = حلّت محلها { $city }.
city-kind = نوع المكان
city-names = أسماء أخرى
city-website = الموقع الإلكتروني
city-periods = العضوية
city-since = منذ { $from }
city-from-until = من { $from } إلى { $until }
city-until = حتى { $until }
city-undated = عضو؛ اليوم الأول غير معروف
city-basis = عُرف ذلك من:
city-corrected = تصويب بتاريخ { $day }.
city-ended-left = غادرت المدينة الشبكة.
city-ended-ended = أنهت الشبكة العضوية.
city-ended-merged = حلّت مدينة أخرى محلها.
city-ended-revoked = أُعلن القبول خطأً ثم أُلغي.
city-profile = الملف التعريفي
city-no-profile = لم تنشر هذه المدينة ملفًا تعريفيًا بعد.
city-profile-from = من الطلب المقدّم في { $day } ({ $call }).
city-place = المكان
city-no-position = لم يُسجَّل موقعها بعد.
city-map = { $city } على خريطة العالم
city-json = هذه الصفحة بصيغة JSON
city-source = مصدر البيانات:
city-feed = أخبار هذه المدينة بصيغة خلاصة (Atom)
badge-title = الشارة
badge-lead = تقول هذه الصورة كيف هي العضوية اليوم. وتتغيّر على موقعك من تلقاء نفسها.
badge-code = شيفرة للموقع
badge-png = الشارة كملف صورة (PNG)
badge-since = عضو منذ { $day }
badge-member = عضو
badge-from = عضو اعتبارًا من { $day }
badge-until = كانت عضوًا حتى { $day }
badge-not = ليست عضوًا

## الأعضاء حول المدينة
city-neighbours = أعضاء في الجوار
city-neighbour-km = { $km } كم
city-neighbour-next-door = أقل من 1 كم
city-neighbours-rule = المسافات بخط مستقيم بين النقاط المسجّلة.

## الكتابة إلى مدينة
city-write = اكتب إلى { $city }
city-write-lead = تُسلَّم رسالتك إلى من يمثّلون المدينة في الشبكة. لا يُعرض هنا عنوان أحد، ويصل الجواب إلى العنوان الذي تذكره.
city-write-name = اسمك
city-write-email = بريدك الإلكتروني
city-write-email-hint = يصلك الجواب على هذا العنوان.
city-write-language = لغة رسالتك
city-write-subject = الموضوع
city-write-message = الرسالة
city-write-message-hint = نص بسيط، وأقصى عدد للأحرف { $max }.
city-write-trap = اترك هذه الخانة فارغة
city-write-kept = { $days ->
    [zero] تتلقّى المدينة اسمك وعنوانك ورسالتك، ولا تُحفظ هنا.
    [one] تتلقّى المدينة اسمك وعنوانك ورسالتك، وتُحفظ هنا يومًا واحدًا.
    [two] تتلقّى المدينة اسمك وعنوانك ورسالتك، وتُحفظ هنا يومين.
    [few] تتلقّى المدينة اسمك وعنوانك ورسالتك، وتُحفظ هنا { $days } أيام.
    [many] تتلقّى المدينة اسمك وعنوانك ورسالتك، وتُحفظ هنا { $days } يومًا.
   *[other] تتلقّى المدينة اسمك وعنوانك ورسالتك، وتُحفظ هنا { $days } يوم.
}
city-write-send = أرسل الرسالة
city-write-secretariat = تمرّ الرسائل إلى هذه المدينة عبر الأمانة: { $email }
city-write-no-name = اكتب اسمك.
city-write-long-name = اكتب اسمًا لا تتجاوز أحرفه { $max }.
city-write-no-language = اختر لغة رسالتك.
city-write-no-subject = اكتب موضوع رسالتك.
city-write-long-subject = اكتب موضوعًا لا تتجاوز أحرفه { $max }.
city-write-no-message = اكتب رسالتك.
city-write-long-message = اختصر رسالتك: عدد أحرفها { $is } والمقبول { $max }.
city-write-trapped = مُلئت خانة لا يراها الناس كما تفعل البرامج. وهي فارغة من جديد: أرسل الرسالة مرة أخرى.
city-write-closed = لا تقبل هذه المدينة رسائل عبر صفحتها في الوقت الحاضر. ما كتبته باقٍ هنا، فأرسله إلى الأمانة: { $email }
city-write-from-address = وصل من هذا العنوان خلال يوم أقصى عدد يُسلَّم من الرسائل. ما كتبته باقٍ هنا: أرسله غدًا أو اكتب إلى الأمانة: { $email }
city-write-to-city = وصل إلى هذه المدينة خلال يوم أقصى عدد يُسلَّم من الرسائل. ما كتبته باقٍ هنا: أرسله غدًا أو اكتب إلى الأمانة: { $email }
city-write-from-line = وصل من شبكتك خلال ساعة أقصى عدد يُسلَّم من الرسائل. ما كتبته باقٍ هنا: أرسله بعد ساعة أو اكتب إلى الأمانة: { $email }
city-written = أُرسلت الرسالة
city-written-done = رسالتك إلى { $city } في الطريق.
city-written-answer = للمدينة أن تقرّر هل تجيب ومتى. ويصل الجواب إلى العنوان الذي ذكرته.
