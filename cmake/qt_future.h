// Included before everything else. Qt 6.4 asserts in its inline code that the context of a QFuture::then() is still there
// when the future is done, although the code behind that handles its absence, and later versions allow it. A debug
// build would end there whenever a window closes before its answer has come.
#pragma once

#include <QtCore/qglobal.h>

#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
// All that qfuture.h includes: there the assertions stay.
#include <QtCore/qexception.h>
#include <QtCore/qfutureinterface.h>
#include <QtCore/qmetatype.h>
#include <QtCore/qpointer.h>
#include <QtCore/qstring.h>
#include <QtCore/qthreadpool.h>

#pragma push_macro("Q_ASSERT")
#undef Q_ASSERT
#define Q_ASSERT(condition) static_cast<void>(0)
#include <QtCore/qfuture.h>
#pragma pop_macro("Q_ASSERT")
#endif
