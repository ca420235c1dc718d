## Letters
letter-no-notes = لم يترك الخبراء ملاحظات لمدينتك.
letter-again = أُرسلت إليك هذه الرسالة من قبل في { $when }، وتُرسل الآن مرة أخرى عن قصد.
letter-why-team = وصلتك هذه الرسالة لأنك من فريق إحدى المدن ({ $network }).
letter-why-contact = وصلتك هذه الرسالة لأنك جهة اتصال مدينة تقبل الرسائل عبر صفحتها ({ $network }).
letter-why-commission = وصلتك هذه الرسالة لأنك عضو في لجنة وطنية ({ $network }).
letter-why-expert = وصلتك هذه الرسالة لأنك تقيّم الطلبات ({ $network }).
letter-why-secretariat = وصلتك هذه الرسالة لأنك تعمل في الأمانة ({ $network }).
letter-why-address = وصلتك هذه الرسالة لأن أحدهم ذكر عنوانك لهذا الغرض ({ $network }).
letter-why-account = وصلتك هذه الرسالة لأن هذا العنوان مشارك في الشبكة ({ $network }).
letter-duty = هي جزء من إجراء رسمي وتُرسل دائمًا.
letter-unsubscribe = لا مزيد من الرسائل من هذا النوع:
