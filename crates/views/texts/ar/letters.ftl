## Letters
letter-no-notes = لم يترك الخبراء ملاحظات لمدينتك.
