<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>spark::ApplicationTexts</name>
    <message numerus="yes">
        <source>Ads Manager takes %n code(s) at a time; it may refuse a larger batch as a whole.</source>
        <translation>
            <numerusform>Ads Manager takes %n code at a time; it may refuse a larger batch as a whole.</numerusform>
            <numerusform>Ads Manager takes %n codes at a time; it may refuse a larger batch as a whole.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::BackupFlow</name>
    <message numerus="yes">
        <source>The vault is whole: every page, every reference and %n history entry(ies) were checked.</source>
        <translation>
            <numerusform>The vault is whole: every page, every reference and %n history entry were checked.</numerusform>
            <numerusform>The vault is whole: every page, every reference and %n history entries were checked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::BatchDialog</name>
    <message numerus="yes">
        <source>of the %n selected row(s)</source>
        <translation>
            <numerusform>of the %n selected row</numerusform>
            <numerusform>of the %n selected rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) wait for this ad account.</source>
        <translation>
            <numerusform>%n code waits for this ad account.</numerusform>
            <numerusform>%n codes wait for this ad account.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are in another ad account already.</source>
        <translation>
            <numerusform>%n more is in another ad account already.</numerusform>
            <numerusform>%n more are in another ad account already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the selected row(s) have no code, are over, or are in this account already.</source>
        <translation>
            <numerusform>%n selected row has no code, is over, or is in this account already.</numerusform>
            <numerusform>%n selected rows have no code, are over, or are in this account already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) skipped: they wait until this window is opened again.</source>
        <translation>
            <numerusform>%n code skipped: it waits until this window is opened again.</numerusform>
            <numerusform>%n codes skipped: they wait until this window is opened again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) copied, one on each line. Paste them into Ads Manager, and say here what it said.</source>
        <translation>
            <numerusform>%n code copied. Paste it into Ads Manager, and say here what it said.</numerusform>
            <numerusform>%n codes copied, one on each line. Paste them into Ads Manager, and say here what it said.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cop&amp;y the codes (cleared in %n s)</source>
        <translation>
            <numerusform>Cop&amp;y the codes (cleared in %n s)</numerusform>
            <numerusform>Cop&amp;y the codes (cleared in %n s)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::BatchTexts</name>
    <message numerus="yes">
        <source>%n code(s) left out: ended, without a text, or in this ad account already.</source>
        <translation>
            <numerusform>%n code left out: ended, without a text, or in this ad account already.</numerusform>
            <numerusform>%n codes left out: ended, without a text, or in this ad account already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more code(s) wait for this ad account.</source>
        <translation>
            <numerusform>%n more code waits for this ad account.</numerusform>
            <numerusform>%n more codes wait for this ad account.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) were in this ad account already.</source>
        <translation>
            <numerusform>%n code was in this ad account already.</numerusform>
            <numerusform>%n codes were in this ad account already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::CameraDialog</name>
    <message numerus="yes">
        <source>%n QR code(s) found. Hold the next one before the camera, or use what was found.</source>
        <translation>
            <numerusform>%n QR code found. Hold the next one before the camera, or use what was found.</numerusform>
            <numerusform>%n QR codes found. Hold the next one before the camera, or use what was found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::CampaignDialog</name>
    <message numerus="yes">
        <source>Edit %n campaign(s)</source>
        <translation>
            <numerusform>Edit %n campaign</numerusform>
            <numerusform>Edit %n campaigns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::CampaignInspector</name>
    <message numerus="yes">
        <source>%1 of %n code(s) live</source>
        <translation>
            <numerusform>%1 of %n code live</numerusform>
            <numerusform>%1 of %n codes live</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n live code(s)</source>
        <translation>
            <numerusform>%n live code</numerusform>
            <numerusform>%n live codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::ChatTexts</name>
    <message numerus="yes">
        <source>“%1” is larger than %n MB, and was not read.</source>
        <translation>
            <numerusform>“%1” is larger than %n MB, and was not read.</numerusform>
            <numerusform>“%1” is larger than %n MB, and was not read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::CodeDialog</name>
    <message numerus="yes">
        <source>Edit %n code(s)</source>
        <translation>
            <numerusform>Edit %n code</numerusform>
            <numerusform>Edit %n codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This post has %n code(s) still in force. TikTok keeps one current code for a post.</source>
        <translation>
            <numerusform>This post has %n code still in force. TikTok keeps one current code for a post.</numerusform>
            <numerusform>This post has %n codes still in force. TikTok keeps one current code for a post.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::CodeTexts</name>
    <message numerus="yes">
        <source>This is too short for a code: at least %n characters are needed.</source>
        <translation>
            <numerusform>This is too short for a code: at least %n character is needed.</numerusform>
            <numerusform>This is too short for a code: at least %n characters are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is too long for a code: at most %n characters are possible.</source>
        <translation>
            <numerusform>This is too long for a code: at most %n character is possible.</numerusform>
            <numerusform>This is too long for a code: at most %n characters are possible.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::CsvTexts</name>
    <message numerus="yes">
        <source>This row has more than %n columns.</source>
        <translation>
            <numerusform>This row has more than %n column.</numerusform>
            <numerusform>This row has more than %n columns.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::DraftTexts</name>
    <message numerus="yes">
        <source>This is shorter than the %n day(s) agreed.</source>
        <translation>
            <numerusform>This is shorter than the %n day agreed.</numerusform>
            <numerusform>This is shorter than the %n days agreed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is longer than the %n day(s) agreed.</source>
        <translation>
            <numerusform>This is longer than the %n day agreed.</numerusform>
            <numerusform>This is longer than the %n days agreed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::ExportCommandTexts</name>
    <message numerus="yes">
        <source>%n code(s) stand in the file as they are, and it is not encrypted.</source>
        <translation>
            <numerusform>%n code stands in the file as it is, and it is not encrypted.</numerusform>
            <numerusform>%n codes stand in the file as they are, and it is not encrypted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have nothing to write in such a file and were passed over.</source>
        <translation>
            <numerusform>%n row has nothing to write in such a file and was passed over.</numerusform>
            <numerusform>%n rows have nothing to write in such a file and were passed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) begin with +, - or =, or look like a number: a spreadsheet does not show them right. An .xlsx or .txt file holds them safely.</source>
        <translation>
            <numerusform>%n code begins with +, - or =, or looks like a number: a spreadsheet does not show it right. An .xlsx or .txt file holds it safely.</numerusform>
            <numerusform>%n codes begin with +, - or =, or look like numbers: a spreadsheet does not show them right. An .xlsx or .txt file holds them safely.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::ExportFlow</name>
    <message numerus="yes">
        <source>%n row(s) exported to %1.</source>
        <translation>
            <numerusform>%n row exported to %1.</numerusform>
            <numerusform>%n rows exported to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a code were passed over.</source>
        <translation>
            <numerusform>%n without a code was passed over.</numerusform>
            <numerusform>%n without a code were passed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A spreadsheet would not show %n code(s) right: export them as a workbook or as text.</source>
        <translation>
            <numerusform>A spreadsheet would not show %n code right: export it as a workbook or as text.</numerusform>
            <numerusform>A spreadsheet would not show %n codes right: export them as a workbook or as text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::HandoverFlow</name>
    <message numerus="yes">
        <source>%n code(s) copied.</source>
        <translation>
            <numerusform>%n code copied.</numerusform>
            <numerusform>%n codes copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) on the sheet %1.</source>
        <translation>
            <numerusform>%n code on the sheet %1.</numerusform>
            <numerusform>%n codes on the sheet %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::InspectorPane</name>
    <message numerus="yes">
        <source>%n row(s) selected</source>
        <translation>
            <numerusform>%n row selected</numerusform>
            <numerusform>%n rows selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::IntakeCommandTexts</name>
    <message numerus="yes">
        <source>%n code(s) recorded.</source>
        <translation>
            <numerusform>%n code recorded.</numerusform>
            <numerusform>%n codes recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) recorded.</source>
        <translation>
            <numerusform>%n post recorded.</numerusform>
            <numerusform>%n posts recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the codes had been asked for.</source>
        <translation>
            <numerusform>%n of the codes had been asked for.</numerusform>
            <numerusform>%n of the codes had been asked for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) end later than before.</source>
        <translation>
            <numerusform>%n code ends later than before.</numerusform>
            <numerusform>%n codes end later than before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier code(s) replaced.</source>
        <translation>
            <numerusform>%n earlier code replaced.</numerusform>
            <numerusform>%n earlier codes replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) stand there more than once.</source>
        <translation>
            <numerusform>%n code stands there more than once.</numerusform>
            <numerusform>%n codes stand there more than once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::IntakeDialog</name>
    <message numerus="yes">
        <source>%n more note(s): they are in the tip of this line.</source>
        <translation>
            <numerusform>%n more note: it is in the tip of this line.</numerusform>
            <numerusform>%n more notes: they are in the tip of this line.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading: %n row(s)</source>
        <translation>
            <numerusform>Reading: %n row</numerusform>
            <numerusform>Reading: %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that end later</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%n that ends later</numerusform>
            <numerusform>%n that end later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%n already here</numerusform>
            <numerusform>%n already here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with another code for the post</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%n with another code for the post</numerusform>
            <numerusform>%n with another code for the post</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that cannot be taken</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%n that cannot be taken</numerusform>
            <numerusform>%n that cannot be taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take in %n row(s)</source>
        <translation>
            <numerusform>&amp;Take in %n row</numerusform>
            <numerusform>&amp;Take in %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::IntakeFlow</name>
    <message numerus="yes">
        <source>%n code(s) taken in</source>
        <translation>
            <numerusform>%n code taken in</numerusform>
            <numerusform>%n codes taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) recorded</source>
        <translation>
            <numerusform>%n post recorded</numerusform>
            <numerusform>%n posts recorded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) end later</source>
        <translation>
            <numerusform>%n code ends later</numerusform>
            <numerusform>%n codes end later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier code(s) replaced</source>
        <translation>
            <numerusform>%n earlier code replaced</numerusform>
            <numerusform>%n earlier codes replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had been asked for</source>
        <comment>codes</comment>
        <translation>
            <numerusform>%n had been asked for</numerusform>
            <numerusform>%n had been asked for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>rows</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not be taken in; all others were.</source>
        <translation>
            <numerusform>%n row could not be taken in; all others were.</numerusform>
            <numerusform>%n rows could not be taken in; all others were.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::IntakeSourceTexts</name>
    <message numerus="yes">
        <source>%1: %n place(s) in the text are no characters. Look whether a code is among them.</source>
        <translation>
            <numerusform>%1: %n place in the text is no character. Look whether a code is there.</numerusform>
            <numerusform>%1: %n places in the text are no characters. Look whether a code is among them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::IntakeTexts</name>
    <message numerus="yes">
        <source>%n uncertain</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%n uncertain</numerusform>
            <numerusform>%n uncertain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%n already here</numerusform>
            <numerusform>%n already here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not ticked</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%n not ticked</numerusform>
            <numerusform>%n not ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were left: %1.</source>
        <translation>
            <numerusform>%n row was left: %1.</numerusform>
            <numerusform>%n rows were left: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) more than once</source>
        <translation>
            <numerusform>%n code more than once</numerusform>
            <numerusform>%n codes more than once</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::IntakeViewTexts</name>
    <message numerus="yes">
        <source>%n code(s)</source>
        <translation>
            <numerusform>%n code</numerusform>
            <numerusform>%n codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) without a code</source>
        <translation>
            <numerusform>%n post without a code</numerusform>
            <numerusform>%n posts without a code</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::LedgerPage</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::MappingView</name>
    <message numerus="yes">
        <source>%n more column(s) are not shown.</source>
        <translation>
            <numerusform>%n more column is not shown.</numerusform>
            <numerusform>%n more columns are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::MessageReaderTexts</name>
    <message numerus="yes">
        <source>How long that is in days was not said. %n days were taken.</source>
        <translation>
            <numerusform>How long that is in days was not said. %n day was taken.</numerusform>
            <numerusform>How long that is in days was not said. %n days were taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::MoneyTexts</name>
    <message numerus="yes">
        <source>%1 has %n digit(s) behind the decimal sign.</source>
        <translation>
            <numerusform>%1 has %n digit behind the decimal sign.</numerusform>
            <numerusform>%1 has %n digits behind the decimal sign.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::OpeningTexts</name>
    <message numerus="yes">
        <source>%n page(s) of it cannot be read, the first of them: %1.</source>
        <translation>
            <numerusform>%n page of it cannot be read, the first of them: %1.</numerusform>
            <numerusform>%n pages of it cannot be read, the first of them: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of it cannot be read: %1.</source>
        <translation>
            <numerusform>%n page of it cannot be read: %1.</numerusform>
            <numerusform>%n pages of it cannot be read: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::PackCommandTexts</name>
    <message numerus="yes">
        <source>%n code(s) are in %1.</source>
        <translation>
            <numerusform>%n code is in %1.</numerusform>
            <numerusform>%n codes are in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) taken.</source>
        <translation>
            <numerusform>%n row taken.</numerusform>
            <numerusform>%n rows taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::PackFlow</name>
    <message numerus="yes">
        <source>%n code(s) handed over in “%1”.</source>
        <translation>
            <numerusform>%n code handed over in “%1”.</numerusform>
            <numerusform>%n codes handed over in “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) handed over to %1 in “%2”.</source>
        <translation>
            <numerusform>%n code handed over to %1 in “%2”.</numerusform>
            <numerusform>%n codes handed over to %1 in “%2”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::PackHandOverDialog</name>
    <message numerus="yes">
        <source>%n code(s), with their posts, creators, licensee and campaign, go into one encrypted file with a passphrase of its own. Whoever gets it takes them in with File → Open a pack.</source>
        <translation>
            <numerusform>%n code, with its post, creator, licensee and campaign, goes into one encrypted file with a passphrase of its own. Whoever gets it takes it in with File → Open a pack.</numerusform>
            <numerusform>%n codes, with their posts, creators, licensees and campaigns, go into one encrypted file with a passphrase of its own. Whoever gets it takes them in with File → Open a pack.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>C&amp;opy (cleared in %n s)</source>
        <translation>
            <numerusform>C&amp;opy (cleared in %n s)</numerusform>
            <numerusform>C&amp;opy (cleared in %n s)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::PackOpenDialog</name>
    <message numerus="yes">
        <source>&amp;Take %n row(s)</source>
        <translation>
            <numerusform>&amp;Take %n row</numerusform>
            <numerusform>&amp;Take %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are new.</source>
        <translation>
            <numerusform>%n row is new.</numerusform>
            <numerusform>%n rows are new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are here with other values: tick what is to take the pack’s.</source>
        <translation>
            <numerusform>%n is here with other values: tick what is to take the pack’s.</numerusform>
            <numerusform>%n are here with other values: tick what is to take the pack’s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::QrSheetTexts</name>
    <message numerus="yes">
        <source>%n code(s)</source>
        <translation>
            <numerusform>%n code</numerusform>
            <numerusform>%n codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::RecordFlow</name>
    <message numerus="yes">
        <source>Changing %n post(s)…</source>
        <translation>
            <numerusform>Changing %n post…</numerusform>
            <numerusform>Changing %n posts…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changing %n code(s)…</source>
        <translation>
            <numerusform>Changing %n code…</numerusform>
            <numerusform>Changing %n codes…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changing %n campaign(s)…</source>
        <translation>
            <numerusform>Changing %n campaign…</numerusform>
            <numerusform>Changing %n campaigns…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) go with it.</source>
        <translation>
            <numerusform>%n code goes with it.</numerusform>
            <numerusform>%n codes go with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n post(s)?</source>
        <translation>
            <numerusform>Delete %n post?</numerusform>
            <numerusform>Delete %n posts?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n code(s)?</source>
        <translation>
            <numerusform>Delete %n code?</numerusform>
            <numerusform>Delete %n codes?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n campaign(s)?</source>
        <translation>
            <numerusform>Delete %n campaign?</numerusform>
            <numerusform>Delete %n campaigns?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleting %n row(s)…</source>
        <translation>
            <numerusform>Deleting %n row…</numerusform>
            <numerusform>Deleting %n rows…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::RecordTexts</name>
    <message numerus="yes">
        <source>This post has %n other code(s) in force. TikTok keeps one current code for a post.</source>
        <translation>
            <numerusform>This post has %n other code in force. TikTok keeps one current code for a post.</numerusform>
            <numerusform>This post has %n other codes in force. TikTok keeps one current code for a post.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::RecoveryKeyTexts</name>
    <message numerus="yes">
        <source>A recovery key has 64 digits; this one has %n.</source>
        <translation>
            <numerusform>A recovery key has 64 digits; this one has %n.</numerusform>
            <numerusform>A recovery key has 64 digits; this one has %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::RowsFlow</name>
    <message numerus="yes">
        <source>%n post(s) without a code</source>
        <translation>
            <numerusform>%n post without a code</numerusform>
            <numerusform>%n posts without a code</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) ending soon</source>
        <translation>
            <numerusform>%n code ending soon</numerusform>
            <numerusform>%n codes ending soon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) running</source>
        <translation>
            <numerusform>%n campaign running</numerusform>
            <numerusform>%n campaigns running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::SettingsDialog</name>
    <message numerus="yes">
        <source> day(s)</source>
        <comment>behind a number</comment>
        <translation>
            <numerusform> day</numerusform>
            <numerusform> days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::StatusArea</name>
    <message numerus="yes">
        <source>Clipboard clears in %n s</source>
        <translation>
            <numerusform>Clipboard clears in %n s</numerusform>
            <numerusform>Clipboard clears in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::TableTexts</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::VideoDialog</name>
    <message numerus="yes">
        <source>Edit %n post(s)</source>
        <translation>
            <numerusform>Edit %n post</numerusform>
            <numerusform>Edit %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them is in the ledger already.</source>
        <translation>
            <numerusform>%n of them is in the ledger already.</numerusform>
            <numerusform>%n of them are in the ledger already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new post(s).</source>
        <translation>
            <numerusform>%n new post.</numerusform>
            <numerusform>%n new posts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::XlsxReaderTexts</name>
    <message numerus="yes">
        <source>This row has more than %n columns.</source>
        <translation>
            <numerusform>This row has more than %n column.</numerusform>
            <numerusform>This row has more than %n columns.</numerusform>
        </translation>
    </message>
</context>
</TS>
