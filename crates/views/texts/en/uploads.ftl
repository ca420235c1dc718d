# Files on their way, and why one is not taken.

upload-pictures = Pictures are stored without the hidden data that cameras add, such as place and time.
upload-stopped = { $name }: { $done } of { $total } have arrived. To go on, choose the same file again.
upload-forget = Delete what has arrived of { $name }
upload-progress = Part of the file that has arrived
upload-percent = { $percent } of { $total } have arrived
upload-sending = The file is being sent. You can go on writing on this page.
upload-paused = Paused. What has arrived is kept.
upload-cut = The line is cut. Sending goes on by itself as soon as it is back.
upload-checking = The file is here and is being checked.
upload-signed-out = You have been signed out. Sign in in another window, then press Continue. What has arrived is kept.
upload-failed = Sending does not work just now. Press Continue to try again. What has arrived is kept.
upload-gone = What had arrived of this file is no longer here. Choose it again.
upload-pause = Pause
upload-continue = Continue
upload-give-up = Give up
upload-removed = What had arrived of the file is deleted.
upload-picture-attached = The picture is attached. The hidden data that cameras add was removed.
upload-picture-replaced = The picture is attached and has replaced the file before. The hidden data that cameras add was removed.

upload-refused-no-room = The files of this application would be larger together than { $megabytes } MB, removed ones included. Choose a smaller file.
upload-refused-too-many-files = { $max ->
    [one] This application can hold { $max } file, removed ones included.
   *[other] This application can hold { $max } files, removed ones included. Put several pages into one PDF.
}
upload-refused-too-many-at-once = { $max ->
    [one] You are sending { $max } file already. Wait until it has arrived, or give it up.
   *[other] You are sending { $max } files already. Wait until one has arrived, or give one up.
}
upload-refused-picture-too-large = { $megapixels ->
    [one] This picture has more than { $megapixels } million pixels. Scan or photograph it at a lower resolution.
   *[other] This picture has more than { $megapixels } million pixels. Scan or photograph it at a lower resolution.
}
upload-refused-picture-broken = This picture cannot be read. Open it on your device, save it anew, and choose it again.
upload-refused-has-macros = This document contains macros. Save it without macros, or as PDF, and choose it again.
upload-refused-unpacks-too-far = This document unpacks to far more than its size. Save it as PDF and choose that.
upload-refused-two-kinds = This file is two kinds of file in one. Print it to a new PDF and choose that.
