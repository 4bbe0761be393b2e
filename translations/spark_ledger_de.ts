<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>spark::AboutDialog</name>
    <message>
        <source>About Spark Ledger</source>
        <translation>Über Spark Ledger</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>The encrypted ledger of which TikTok post is licensed to whom, by which Spark code, until when. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Das verschlüsselte Verzeichnis, welcher TikTok-Beitrag wem mit welchem Spark-Code bis wann lizenziert ist. Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>Libraries in use</source>
        <translation>Verwendete Bibliotheken</translation>
    </message>
</context>
<context>
    <name>spark::ActionTexts</name>
    <message>
        <source>Create vault</source>
        <translation>Tresor anlegen</translation>
    </message>
    <message>
        <source>Change key</source>
        <translation>Schlüssel ändern</translation>
    </message>
    <message>
        <source>Add post</source>
        <translation>Beitrag hinzufügen</translation>
    </message>
    <message>
        <source>Add posts</source>
        <translation>Beiträge hinzufügen</translation>
    </message>
    <message>
        <source>Edit posts</source>
        <translation>Beiträge bearbeiten</translation>
    </message>
    <message>
        <source>Delete posts</source>
        <translation>Beiträge löschen</translation>
    </message>
    <message>
        <source>Add code</source>
        <translation>Code hinzufügen</translation>
    </message>
    <message>
        <source>Edit codes</source>
        <translation>Codes bearbeiten</translation>
    </message>
    <message>
        <source>Delete codes</source>
        <translation>Codes löschen</translation>
    </message>
    <message>
        <source>Add campaign</source>
        <translation>Kampagne hinzufügen</translation>
    </message>
    <message>
        <source>Edit campaigns</source>
        <translation>Kampagnen bearbeiten</translation>
    </message>
    <message>
        <source>Delete campaigns</source>
        <translation>Kampagnen löschen</translation>
    </message>
    <message>
        <source>Add sample data</source>
        <translation>Beispieldaten hinzufügen</translation>
    </message>
    <message>
        <source>Remove sample data</source>
        <translation>Beispieldaten entfernen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Add ad account</source>
        <translation>Werbekonto hinzufügen</translation>
    </message>
    <message>
        <source>Record what Ads Manager said</source>
        <translation>Antwort des Ads Managers festhalten</translation>
    </message>
    <message>
        <source>Hand codes over</source>
        <translation>Codes weitergeben</translation>
    </message>
    <message>
        <source>Ask for codes</source>
        <translation>Um Codes bitten</translation>
    </message>
    <message>
        <source>Ask for an extension</source>
        <translation>Um Verlängerung bitten</translation>
    </message>
    <message>
        <source>Export codes</source>
        <translation>Codes exportieren</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Hand codes over as a pack</source>
        <translation>Codes als Paket weitergeben</translation>
    </message>
    <message>
        <source>Make a pack</source>
        <translation>Paket anlegen</translation>
    </message>
    <message>
        <source>Take from a pack</source>
        <translation>Aus einem Paket übernehmen</translation>
    </message>
</context>
<context>
    <name>spark::Actions</name>
    <message>
        <source>&amp;New vault…</source>
        <translation>&amp;Neuer Tresor…</translation>
    </message>
    <message>
        <source>&amp;Open vault…</source>
        <translation>Tresor ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Sperren</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Jetzt sichern</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>Sicherung &amp;wiederherstellen…</translation>
    </message>
    <message>
        <source>&amp;Check the vault</source>
        <translation>Tresor &amp;prüfen</translation>
    </message>
    <message>
        <source>Change passphrase or &amp;key…</source>
        <translation>Passphrase oder Sch&amp;lüssel ändern…</translation>
    </message>
    <message>
        <source>Recovery k&amp;it…</source>
        <translation>Wiederherstellungsbl&amp;att…</translation>
    </message>
    <message>
        <source>Remove sa&amp;mple data</source>
        <translation>Beispieldaten &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>E&amp;instellungen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Add &amp;posts…</source>
        <translation>&amp;Beiträge hinzufügen…</translation>
    </message>
    <message>
        <source>Add &amp;code…</source>
        <translation>&amp;Code hinzufügen…</translation>
    </message>
    <message>
        <source>Add c&amp;ampaign…</source>
        <translation>&amp;Kampagne hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Neu…</translation>
    </message>
    <message>
        <source>Add what this page shows</source>
        <translation>Hinzufügen, was diese Seite zeigt</translation>
    </message>
    <message>
        <source>Record the code or the link that was copied</source>
        <translation>Den kopierten Code oder Link erfassen</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>Be&amp;arbeiten…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Copy code</source>
        <translation>&amp;Code kopieren</translation>
    </message>
    <message>
        <source>Copy the codes of the selected rows, one per line</source>
        <translation>Die Codes der ausgewählten Zeilen kopieren, einen pro Zeile</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Lin&amp;k kopieren</translation>
    </message>
    <message>
        <source>Show &amp;QR code…</source>
        <translation>&amp;QR-Code zeigen…</translation>
    </message>
    <message>
        <source>Save QR s&amp;heet as PDF…</source>
        <translation>QR-&amp;Bogen als PDF speichern…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspektor</translation>
    </message>
    <message>
        <source>Show or hide the facts of the selected row</source>
        <translation>Angaben zur ausgewählten Zeile ein- oder ausblenden</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>&amp;Nächste Seite</translation>
    </message>
    <message>
        <source>&amp;Previous page</source>
        <translation>V&amp;orherige Seite</translation>
    </message>
    <message>
        <source>&amp;Videos</source>
        <translation>&amp;Videos</translation>
    </message>
    <message>
        <source>&amp;Codes</source>
        <translation>&amp;Codes</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Spark Ledger</source>
        <translation>Ü&amp;ber Spark Ledger</translation>
    </message>
    <message>
        <source>Paste as ne&amp;w</source>
        <translation>Als neu &amp;einfügen</translation>
    </message>
    <message>
        <source>Ca&amp;mpaigns</source>
        <translation>&amp;Kampagnen</translation>
    </message>
    <message>
        <source>&amp;Into Ads Manager…</source>
        <translation>&amp;In den Ads Manager…</translation>
    </message>
    <message>
        <source>Enter codes in an ad account, batch by batch</source>
        <translation>Codes Stapel für Stapel in ein Werbekonto eingeben</translation>
    </message>
    <message>
        <source>&amp;Message…</source>
        <translation>&amp;Nachricht…</translation>
    </message>
    <message>
        <source>Hand codes over or ask for them in a message</source>
        <translation>Codes in einer Nachricht weitergeben oder erbitten</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Write the rows of this page to a file for other programs</source>
        <translation>Die Zeilen dieser Seite in eine Datei für andere Programme schreiben</translation>
    </message>
    <message>
        <source>Open a &amp;pack…</source>
        <translation>Pa&amp;ket öffnen…</translation>
    </message>
    <message>
        <source>Look at what a handover pack brings, and take it in</source>
        <translation>Ansehen, was ein Übergabepaket bringt, und es übernehmen</translation>
    </message>
    <message>
        <source>Hand over as a &amp;pack…</source>
        <translation>Als &amp;Paket weitergeben…</translation>
    </message>
    <message>
        <source>Put codes into an encrypted file with a passphrase of its own</source>
        <translation>Codes in eine verschlüsselte Datei mit eigener Passphrase legen</translation>
    </message>
    <message>
        <source>&amp;Take in codes…</source>
        <translation>Codes &amp;aufnehmen…</translation>
    </message>
    <message>
        <source>Read codes from a message, a file or a picture</source>
        <translation>Codes aus einer Nachricht, einer Datei oder einem Bild lesen</translation>
    </message>
</context>
<context>
    <name>spark::AdAccountTexts</name>
    <message>
        <source>There is no ad account “%1” in the ledger. Nothing was changed.</source>
        <translation>Im Bestand ist kein Werbekonto „%1“. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There are no ad accounts yet: add this one first.</source>
        <translation>Es gibt noch keine Werbekonten: Fügen Sie dieses zuerst hinzu.</translation>
    </message>
    <message>
        <source>There are: %1. Add it first if it is a new one.</source>
        <translation>Es gibt: %1. Fügen Sie es zuerst hinzu, wenn es ein neues ist.</translation>
    </message>
    <message>
        <source>Several ad accounts are called “%1”. Nothing was changed.</source>
        <translation>Mehrere Werbekonten heißen „%1“. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Name the one that is meant by its advertiser ID.</source>
        <translation>Nennen Sie das gemeinte mit seiner Werbekunden-ID.</translation>
    </message>
    <message>
        <source>The ad account “%1” is in the ledger already. Nothing was changed.</source>
        <translation>Das Werbekonto „%1“ ist bereits im Bestand. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Use it, or give the new one another name and its own advertiser ID.</source>
        <translation>Verwenden Sie es, oder geben Sie dem neuen einen anderen Namen und seine eigene Werbekunden-ID.</translation>
    </message>
</context>
<context>
    <name>spark::Application</name>
    <message>
        <source>Which vault? Give --vault FILE.</source>
        <translation>Welcher Tresor? Geben Sie --vault FILE an.</translation>
    </message>
</context>
<context>
    <name>spark::ApplicationTexts</name>
    <message>
        <source>An ad account needs a name. Nothing was changed.</source>
        <translation>Ein Werbekonto braucht einen Namen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Call it as Ads Manager does.</source>
        <translation>Nennen Sie es so wie der Ads Manager.</translation>
    </message>
    <message>
        <source>“%1” is not an advertiser ID. Nothing was changed.</source>
        <translation>„%1“ ist keine Werbekunden-ID. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>It is a long number. Ads Manager shows it beside the account’s name.</source>
        <translation>Sie ist eine lange Zahl. Der Ads Manager zeigt sie neben dem Namen des Kontos.</translation>
    </message>
    <message>
        <source>%1 has been applied in another ad account already: %2.</source>
        <translation>%1 wurde schon in einem anderen Werbekonto eingereicht: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Ads Manager takes %n code(s) at a time; it may refuse a larger batch as a whole.</source>
        <translation>
            <numerusform>Der Ads Manager nimmt %n Code auf einmal; einen größeren Stapel lehnt er womöglich als Ganzes ab.</numerusform>
            <numerusform>Der Ads Manager nimmt %n Codes auf einmal; einen größeren Stapel lehnt er womöglich als Ganzes ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Eingereicht</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
</context>
<context>
    <name>spark::ArgumentTexts</name>
    <message>
        <source>The encrypted ledger for TikTok Spark Ads codes. For scripts there is spark-ledger-cli.</source>
        <translation>Das verschlüsselte Verzeichnis für TikTok-Spark-Ads-Codes. Für Skripte gibt es spark-ledger-cli.</translation>
    </message>
    <message>
        <source>The vault to open.</source>
        <translation>Der Tresor, der geöffnet werden soll.</translation>
    </message>
    <message>
        <source>Read the passphrase from the first line of descriptor N.</source>
        <translation>Passphrase aus der ersten Zeile von Deskriptor N lesen.</translation>
    </message>
    <message>
        <source>Read the recovery key from the first line of descriptor N.</source>
        <translation>Wiederherstellungsschlüssel aus der ersten Zeile von Deskriptor N lesen.</translation>
    </message>
    <message>
        <source>Take pictures of the main pages into DIR, light and dark, and end.</source>
        <translation>Bilder der Hauptseiten in DIR ablegen, hell und dunkel, und beenden.</translation>
    </message>
    <message>
        <source>Print a line when the first rows are painted, and end.</source>
        <translation>Eine Zeile ausgeben, sobald die ersten Zeilen gezeichnet sind, und beenden.</translation>
    </message>
    <message>
        <source>The vault to open, or a handover pack.</source>
        <translation>Der zu öffnende Tresor oder ein Übergabepaket.</translation>
    </message>
</context>
<context>
    <name>spark::AtomicFileTexts</name>
    <message>
        <source>Choose another name or another folder.</source>
        <translation>Wählen Sie einen anderen Namen oder einen anderen Ordner.</translation>
    </message>
    <message>
        <source>“%1” was not written: there is not enough room for it. Nothing was changed.</source>
        <translation>„%1“ wurde nicht geschrieben: Der Speicherplatz reicht nicht aus. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Free some space, or choose another disk, and try again.</source>
        <translation>Geben Sie Speicherplatz frei oder wählen Sie einen anderen Datenträger und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>“%1” was not written: you may not write there. Nothing was changed.</source>
        <translation>„%1“ wurde nicht geschrieben: Dort fehlt die Schreibberechtigung. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to, or change the permissions of this one.</source>
        <translation>Wählen Sie einen Ordner mit Schreibberechtigung oder ändern Sie die Berechtigungen dieses Ordners.</translation>
    </message>
    <message>
        <source>“%1” was not written: its name is too long. Nothing was changed.</source>
        <translation>„%1“ wurde nicht geschrieben: Der Name ist zu lang. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>“%1” was not written: the disk reported an error. Nothing was changed.</source>
        <translation>„%1“ wurde nicht geschrieben: Der Datenträger hat einen Fehler gemeldet. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Try again, or choose another disk.</source>
        <translation>Versuchen Sie es erneut oder wählen Sie einen anderen Datenträger.</translation>
    </message>
    <message>
        <source>Nothing was written: “%1” is not the name of a file.</source>
        <translation>Es wurde nichts geschrieben: „%1“ ist kein Dateiname.</translation>
    </message>
    <message>
        <source>“%1” was not written: there is a link of that name. Nothing was changed.</source>
        <translation>„%1“ wurde nicht geschrieben: Eine Verknüpfung trägt bereits diesen Namen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>“%1” was not written: there is a folder of that name. Nothing was changed.</source>
        <translation>„%1“ wurde nicht geschrieben: Ein Ordner trägt bereits diesen Namen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>“%1” was not written: what has that name is not an ordinary file. Nothing was changed.</source>
        <translation>„%1“ wurde nicht geschrieben: Was diesen Namen trägt, ist keine gewöhnliche Datei. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>“%1” was not written: there is no folder “%2”.</source>
        <translation>„%1“ wurde nicht geschrieben: Der Ordner „%2“ existiert nicht.</translation>
    </message>
</context>
<context>
    <name>spark::AuthorizationTexts</name>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This code is already in the ledger, for the post %1. Nothing was changed.</source>
        <translation>Dieser Code ist bereits im Bestand, für den Beitrag %1. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Search for the code to see its row.</source>
        <translation>Suchen Sie nach dem Code, um seine Zeile zu sehen.</translation>
    </message>
</context>
<context>
    <name>spark::BackupFlow</name>
    <message>
        <source>Backing up…</source>
        <translation>Sicherung wird erstellt …</translation>
    </message>
    <message>
        <source>Backed up to %1</source>
        <translation>Gesichert in %1</translation>
    </message>
    <message>
        <source>Checking the vault…</source>
        <translation>Tresor wird geprüft …</translation>
    </message>
    <message numerus="yes">
        <source>The vault is whole: every page, every reference and %n history entry(ies) were checked.</source>
        <translation>
            <numerusform>Der Tresor ist in Ordnung: Jede Seite, jeder Verweis und %n Eintrag des Verlaufs wurden geprüft.</numerusform>
            <numerusform>Der Tresor ist in Ordnung: Jede Seite, jeder Verweis und %n Einträge des Verlaufs wurden geprüft.</numerusform>
        </translation>
    </message>
    <message>
        <source>The vault is damaged</source>
        <translation>Der Tresor ist beschädigt</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>Sicherung &amp;wiederherstellen…</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Sicherung auswählen</translation>
    </message>
    <message>
        <source>Vaults (*.sparkledger);;All files (*)</source>
        <translation>Tresore (*.sparkledger);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Restored. It has the key that the backup was made with. What was there before is kept as %1</source>
        <translation>Wiederhergestellt. Es gilt der Schlüssel, mit dem die Sicherung gemacht wurde. Was vorher da war, bleibt erhalten als %1</translation>
    </message>
    <message>
        <source>Restored ledger</source>
        <translation>Wiederhergestellter Tresor</translation>
    </message>
    <message>
        <source>Where the restored vault goes</source>
        <translation>Wohin der wiederhergestellte Tresor kommt</translation>
    </message>
    <message>
        <source>Vaults (*.sparkledger)</source>
        <translation>Tresore (*.sparkledger)</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Wird wiederhergestellt …</translation>
    </message>
</context>
<context>
    <name>spark::BackupTexts</name>
    <message>
        <source>The backup did not turn out equal to the vault and was thrown away. The vault is unchanged.</source>
        <translation>Die Sicherung stimmte nicht mit dem Tresor überein und wurde verworfen. Der Tresor ist unverändert.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, choose another disk for the backups.</source>
        <translation>Versuchen Sie es erneut; wählen Sie im Wiederholungsfall einen anderen Datenträger für die Sicherungen.</translation>
    </message>
    <message>
        <source>“%1” is a folder. Nothing was changed.</source>
        <translation>„%1“ ist ein Ordner. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Give the name that the restored vault’s file is to have.</source>
        <translation>Geben Sie den Dateinamen an, den der wiederhergestellte Tresor erhalten soll.</translation>
    </message>
    <message>
        <source>A backup cannot be restored over itself. Nothing was changed.</source>
        <translation>Eine Sicherung kann nicht über sich selbst wiederhergestellt werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Give another name.</source>
        <translation>Geben Sie einen anderen Namen an.</translation>
    </message>
</context>
<context>
    <name>spark::BatchDialog</name>
    <message>
        <source>Into Ads Manager</source>
        <translation>In den Ads Manager</translation>
    </message>
    <message>
        <source>Search by name or advertiser ID, or name a new one</source>
        <translation>Nach Name oder Werbekunden-ID suchen oder ein neues nennen</translation>
    </message>
    <message>
        <source>Ad account</source>
        <translation>Werbekonto</translation>
    </message>
    <message>
        <source>Ad &amp;account:</source>
        <translation>Werbe&amp;konto:</translation>
    </message>
    <message>
        <source>Advertiser ID</source>
        <translation>Werbekunden-ID</translation>
    </message>
    <message>
        <source>if you know it</source>
        <translation>falls bekannt</translation>
    </message>
    <message>
        <source>Advertiser I&amp;D:</source>
        <translation>Werbekunden-I&amp;D:</translation>
    </message>
    <message>
        <source>Add t&amp;his ad account</source>
        <translation>Dieses Werbekonto &amp;hinzufügen</translation>
    </message>
    <message>
        <source>all that wait</source>
        <translation>alle wartenden</translation>
    </message>
    <message numerus="yes">
        <source>of the %n selected row(s)</source>
        <translation>
            <numerusform>aus der %n ausgewählten Zeile</numerusform>
            <numerusform>aus den %n ausgewählten Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Which codes</source>
        <translation>Welche Codes</translation>
    </message>
    <message>
        <source>&amp;Codes:</source>
        <translation>&amp;Codes:</translation>
    </message>
    <message>
        <source>Codes at a time</source>
        <translation>Codes auf einmal</translation>
    </message>
    <message>
        <source>at a ti&amp;me:</source>
        <translation>auf ein&amp;mal:</translation>
    </message>
    <message>
        <source>Also those that an&amp;other ad account has</source>
        <translation>Auch die, die ein anderes Werbek&amp;onto hat</translation>
    </message>
    <message>
        <source>Cop&amp;y the codes</source>
        <translation>Codes kop&amp;ieren</translation>
    </message>
    <message>
        <source>Codes of this batch</source>
        <translation>Codes dieses Stapels</translation>
    </message>
    <message>
        <source>A&amp;pplied</source>
        <translation>Ein&amp;gereicht</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>Ü&amp;berspringen</translation>
    </message>
    <message>
        <source>Why Ads Manager refused</source>
        <translation>Warum der Ads Manager abgelehnt hat</translation>
    </message>
    <message>
        <source>no reason known</source>
        <translation>kein Grund bekannt</translation>
    </message>
    <message>
        <source>The selected ones:</source>
        <translation>Die ausgewählten:</translation>
    </message>
    <message>
        <source>&amp;Record, next batch</source>
        <translation>&amp;Festhalten, nächster Stapel</translation>
    </message>
    <message>
        <source>“%1” is not in the ledger yet.</source>
        <translation>„%1“ ist noch nicht im Bestand.</translation>
    </message>
    <message>
        <source>Choose the ad account into which the codes go.</source>
        <translation>Wählen Sie das Werbekonto, in das die Codes kommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) wait for this ad account.</source>
        <translation>
            <numerusform>%n Code wartet auf dieses Werbekonto.</numerusform>
            <numerusform>%n Codes warten auf dieses Werbekonto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are in another ad account already.</source>
        <translation>
            <numerusform>%n weiterer ist schon in einem anderen Werbekonto.</numerusform>
            <numerusform>%n weitere sind schon in einem anderen Werbekonto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the selected row(s) have no code, are over, or are in this account already.</source>
        <translation>
            <numerusform>%n ausgewählte Zeile hat keinen Code, ist abgelaufen oder schon in diesem Konto.</numerusform>
            <numerusform>%n ausgewählte Zeilen haben keinen Code, sind abgelaufen oder schon in diesem Konto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) skipped: they wait until this window is opened again.</source>
        <translation>
            <numerusform>%n Code übersprungen: Er wartet, bis dieses Fenster wieder geöffnet wird.</numerusform>
            <numerusform>%n Codes übersprungen: Sie warten, bis dieses Fenster wieder geöffnet wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some of these codes have been applied in another ad account. TikTok may refuse them here.</source>
        <translation>Einige dieser Codes wurden in einem anderen Werbekonto eingereicht. TikTok lehnt sie hier womöglich ab.</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) copied, one on each line. Paste them into Ads Manager, and say here what it said.</source>
        <translation>
            <numerusform>%n Code kopiert. Fügen Sie ihn im Ads Manager ein, und halten Sie hier fest, was dieser sagte.</numerusform>
            <numerusform>%n Codes kopiert, einer pro Zeile. Fügen Sie sie im Ads Manager ein, und halten Sie hier fest, was dieser sagte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cop&amp;y the codes (cleared in %n s)</source>
        <translation>
            <numerusform>Codes kop&amp;ieren (gelöscht in %n s)</numerusform>
            <numerusform>Codes kop&amp;ieren (gelöscht in %n s)</numerusform>
        </translation>
    </message>
    <message>
        <source>Next step after this refusal: %1</source>
        <translation>Nächster Schritt nach dieser Ablehnung: %1</translation>
    </message>
    <message>
        <source>A&amp;ll others applied, next batch</source>
        <translation>A&amp;lle anderen eingereicht, nächster Stapel</translation>
    </message>
    <message>
        <source>A&amp;ll applied, next batch</source>
        <translation>A&amp;lle eingereicht, nächster Stapel</translation>
    </message>
    <message>
        <source>Re&amp;fused</source>
        <translation>&amp;Abgelehnt</translation>
    </message>
</context>
<context>
    <name>spark::BatchTableModel</name>
    <message>
        <source>%1: %2</source>
        <comment>Refused: why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>Creator</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Also in</source>
        <translation>Auch in</translation>
    </message>
    <message>
        <source>Ads Manager said</source>
        <translation>Ads Manager sagte</translation>
    </message>
</context>
<context>
    <name>spark::BatchTexts</name>
    <message>
        <source>The output could not be written.</source>
        <translation>Die Ausgabe konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>ADVERTISER ID</source>
        <translation>WERBEKUNDEN-ID</translation>
    </message>
    <message>
        <source>APPLIED</source>
        <translation>EINGEREICHT</translation>
    </message>
    <message>
        <source>WAITING</source>
        <translation>WARTEN</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>UID</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) left out: ended, without a text, or in this ad account already.</source>
        <translation>
            <numerusform>%n Code ausgelassen: beendet, ohne Text oder schon in diesem Werbekonto.</numerusform>
            <numerusform>%n Codes ausgelassen: beendet, ohne Text oder schon in diesem Werbekonto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more code(s) wait for this ad account.</source>
        <translation>
            <numerusform>%n weiterer Code wartet auf dieses Werbekonto.</numerusform>
            <numerusform>%n weitere Codes warten auf dieses Werbekonto.</numerusform>
        </translation>
    </message>
    <message>
        <source>No code waits for this ad account.</source>
        <translation>Kein Code wartet auf dieses Werbekonto.</translation>
    </message>
    <message>
        <source>%1 Next step: %2</source>
        <translation>%1 Nächster Schritt: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) were in this ad account already.</source>
        <translation>
            <numerusform>%n Code war schon in diesem Werbekonto.</numerusform>
            <numerusform>%n Codes waren schon in diesem Werbekonto.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::CameraDialog</name>
    <message>
        <source>QR codes before the camera</source>
        <translation>QR-Codes vor der Kamera</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>Was die Kamera sieht</translation>
    </message>
    <message>
        <source>&amp;Camera:</source>
        <translation>&amp;Kamera:</translation>
    </message>
    <message>
        <source>&amp;Use the codes</source>
        <translation>Codes &amp;verwenden</translation>
    </message>
    <message>
        <source>Hold a QR code before the camera, so that it fills a third of the picture.</source>
        <translation>Halten Sie einen QR-Code vor die Kamera, sodass er ein Drittel des Bildes füllt.</translation>
    </message>
    <message numerus="yes">
        <source>%n QR code(s) found. Hold the next one before the camera, or use what was found.</source>
        <translation>
            <numerusform>%n QR-Code gefunden. Halten Sie den nächsten vor die Kamera, oder verwenden Sie, was gefunden wurde.</numerusform>
            <numerusform>%n QR-Codes gefunden. Halten Sie den nächsten vor die Kamera, oder verwenden Sie, was gefunden wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>spark::CameraTexts</name>
    <message>
        <source>The camera shows nothing.</source>
        <translation>Die Kamera zeigt nichts.</translation>
    </message>
    <message>
        <source>Another program may be using it, or it may be covered or switched off. Choose another one, or try again.</source>
        <translation>Vielleicht benutzt ein anderes Programm sie, oder sie ist verdeckt oder ausgeschaltet. Wählen Sie eine andere, oder versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This computer has no camera that can be used.</source>
        <translation>Dieser Computer hat keine Kamera, die benutzt werden kann.</translation>
    </message>
    <message>
        <source>Connect one, or open a picture of the QR code instead.</source>
        <translation>Schließen Sie eine an, oder öffnen Sie stattdessen ein Bild des QR-Codes.</translation>
    </message>
    <message>
        <source>A part of Spark Ledger is missing: cameras cannot be used.</source>
        <translation>Ein Teil von Spark Ledger fehlt: Kameras können nicht benutzt werden.</translation>
    </message>
    <message>
        <source>Install Spark Ledger once more.</source>
        <translation>Installieren Sie Spark Ledger noch einmal.</translation>
    </message>
</context>
<context>
    <name>spark::CampaignDialog</name>
    <message>
        <source>Add campaign</source>
        <translation>Kampagne hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Add campaign</source>
        <translation>Kampagne &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Edit campaign</source>
        <translation>Kampagne bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>S&amp;peichern</translation>
    </message>
    <message numerus="yes">
        <source>Edit %n campaign(s)</source>
        <translation>
            <numerusform>%n Kampagne bearbeiten</numerusform>
            <numerusform>%n Kampagnen bearbeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Whose campaign it is</source>
        <translation>Wem die Kampagne gehört</translation>
    </message>
    <message>
        <source>&amp;Brand:</source>
        <translation>&amp;Marke:</translation>
    </message>
    <message>
        <source>&amp;known:</source>
        <translation>be&amp;kannt:</translation>
    </message>
    <message>
        <source>&amp;First day:</source>
        <translation>&amp;Erster Tag:</translation>
    </message>
    <message>
        <source>kno&amp;wn:</source>
        <translation>bek&amp;annt:</translation>
    </message>
    <message>
        <source>&amp;Last day:</source>
        <translation>&amp;Letzter Tag:</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>B&amp;udget:</source>
        <translation>B&amp;udget:</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht festgelegt</translation>
    </message>
    <message>
        <source>&amp;Codes needed:</source>
        <translation>Benötigte &amp;Codes:</translation>
    </message>
    <message>
        <source>N&amp;otes:</source>
        <translation>N&amp;otizen:</translation>
    </message>
</context>
<context>
    <name>spark::CampaignInspector</name>
    <message>
        <source>Live codes of those needed</source>
        <translation>Gültige von den benötigten Codes</translation>
    </message>
    <message>
        <source>&amp;Show codes</source>
        <translation>Codes &amp;zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n code(s) live</source>
        <translation>
            <numerusform>%1 von %n Code gültig</numerusform>
            <numerusform>%1 von %n Codes gültig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n live code(s)</source>
        <translation>
            <numerusform>%n gültiger Code</numerusform>
            <numerusform>%n gültige Codes</numerusform>
        </translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Ed&amp;it…</source>
        <translation>Bea&amp;rbeiten…</translation>
    </message>
</context>
<context>
    <name>spark::CampaignTexts</name>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is a campaign named “%1” already. Nothing was changed.</source>
        <translation>Es gibt bereits eine Kampagne namens „%1“. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Choose another name, or use the campaign that is there.</source>
        <translation>Wählen Sie einen anderen Namen oder verwenden Sie die vorhandene Kampagne.</translation>
    </message>
</context>
<context>
    <name>spark::CampaignsTableModel</name>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Live codes</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Erfasst</translation>
    </message>
</context>
<context>
    <name>spark::CellTexts</name>
    <message>
        <source>This is the stored result of a formula, which may be old.</source>
        <translation>Das ist das gespeicherte Ergebnis einer Formel; es kann veraltet sein.</translation>
    </message>
    <message>
        <source>A spreadsheet has destroyed the last digits of this number. Format the column as text, and enter it anew.</source>
        <translation>Eine Tabellenkalkulation hat die letzten Ziffern dieser Zahl zerstört. Formatieren Sie die Spalte als Text, und geben Sie die Zahl neu ein.</translation>
    </message>
    <message>
        <source>This stands in a cell that was merged over several rows.</source>
        <translation>Das steht in einer Zelle, die über mehrere Zeilen verbunden ist.</translation>
    </message>
    <message>
        <source>This is encoded otherwise than the rest of the file, and was read as Windows-1252.</source>
        <translation>Das ist anders kodiert als der Rest der Datei und wurde als Windows-1252 gelesen.</translation>
    </message>
    <message>
        <source>This holds bytes that are no characters in the file’s encoding.</source>
        <translation>Das enthält Bytes, die in der Kodierung der Datei keine Zeichen sind.</translation>
    </message>
    <message>
        <source>This was too long for a cell, and was cut.</source>
        <translation>Das war zu lang für eine Zelle und wurde gekürzt.</translation>
    </message>
</context>
<context>
    <name>spark::ChangeKeyDialog</name>
    <message>
        <source>Change the vault’s key</source>
        <translation>Schlüssel des Tresors ändern</translation>
    </message>
    <message>
        <source>A new random key in the &amp;keychain of this computer</source>
        <translation>Ein neuer zufälliger Schlüssel im Schlüssel&amp;bund dieses Computers</translation>
    </message>
    <message>
        <source>K&amp;eep its key in the keychain too, so that the vault opens without a question</source>
        <translation>Ihren Schlüssel auch i&amp;m Schlüsselbund speichern, damit sich der Tresor ohne Rückfrage öffnet</translation>
    </message>
    <message>
        <source>&amp;Change key</source>
        <translation>&amp;Schlüssel ändern</translation>
    </message>
    <message>
        <source>The whole vault is encrypted anew. The old passphrase and the old recovery kit will not open it any more; backups made before still need them. Whatever happens on the way, the vault opens with the old key until the new one is in place.</source>
        <translation>Der ganze Tresor wird neu verschlüsselt. Die alte Passphrase und das alte Wiederherstellungsblatt öffnen ihn danach nicht mehr; frühere Sicherungen brauchen sie weiterhin. Was unterwegs auch geschieht: Der Tresor öffnet sich mit dem alten Schlüssel, bis der neue gilt.</translation>
    </message>
    <message>
        <source>Encrypting anew…</source>
        <translation>Wird neu verschlüsselt …</translation>
    </message>
    <message>
        <source>A &amp;new passphrase</source>
        <translation>Eine neue &amp;Passphrase</translation>
    </message>
    <message>
        <source>Waiting for the keychain…</source>
        <translation>Auf den Schlüsselbund wird gewartet …</translation>
    </message>
</context>
<context>
    <name>spark::ChangeTexts</name>
    <message>
        <source>The change was broken off by an earlier error. Nothing was changed.</source>
        <translation>Die Änderung wurde wegen eines früheren Fehlers abgebrochen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>spark::ChatTexts</name>
    <message>
        <source>“%1” is not an exported WhatsApp chat: no line begins with a date, a time and a name.</source>
        <translation>„%1“ ist kein exportierter WhatsApp-Chat: Keine Zeile beginnt mit Datum, Uhrzeit und Namen.</translation>
    </message>
    <message>
        <source>Export the chat once more (Chat → More → Export chat), or copy its text and paste it.</source>
        <translation>Exportieren Sie den Chat noch einmal (Chat → Mehr → Chat exportieren), oder kopieren Sie den Text, und fügen Sie ihn ein.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is larger than %n MB, and was not read.</source>
        <translation>
            <numerusform>„%1“ ist größer als %n MB und wurde nicht gelesen.</numerusform>
            <numerusform>„%1“ ist größer als %n MB und wurde nicht gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the part of the chat that you need, and paste it.</source>
        <translation>Kopieren Sie den Teil des Chats, den Sie brauchen, und fügen Sie ihn ein.</translation>
    </message>
    <message>
        <source>“%1” holds no exported WhatsApp chat: there is no text “_chat.txt” in it.</source>
        <translation>„%1“ enthält keinen exportierten WhatsApp-Chat: Darin gibt es keinen Text „_chat.txt“.</translation>
    </message>
    <message>
        <source>Export the chat once more, or unpack the archive and open the file that you need.</source>
        <translation>Exportieren Sie den Chat noch einmal, oder entpacken Sie das Archiv, und öffnen Sie die Datei, die Sie brauchen.</translation>
    </message>
</context>
<context>
    <name>spark::CliSession</name>
    <message>
        <source>The passphrase is empty.</source>
        <translation>Die Passphrase ist leer.</translation>
    </message>
    <message>
        <source>The output could not be written.</source>
        <translation>Die Ausgabe konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>spark::CodeDialog</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Write a number of days.</source>
        <translation>Geben Sie eine Anzahl von Tagen ein.</translation>
    </message>
    <message>
        <source>Add code</source>
        <translation>Code hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Add code</source>
        <translation>Code &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Edit code</source>
        <translation>Code bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>S&amp;peichern</translation>
    </message>
    <message numerus="yes">
        <source>Edit %n code(s)</source>
        <translation>
            <numerusform>%n Code bearbeiten</numerusform>
            <numerusform>%n Codes bearbeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste the code as it came</source>
        <translation>Code einfügen, wie er ankam</translation>
    </message>
    <message>
        <source>&amp;Code:</source>
        <translation>&amp;Code:</translation>
    </message>
    <message>
        <source>Cleaned code</source>
        <translation>Bereinigter Code</translation>
    </message>
    <message>
        <source>Paste the post’s link, or search by caption or handle</source>
        <translation>Link des Beitrags einfügen oder nach Beschreibung oder Handle suchen</translation>
    </message>
    <message>
        <source>&amp;Post:</source>
        <translation>&amp;Beitrag:</translation>
    </message>
    <message>
        <source>&amp;known:</source>
        <translation>be&amp;kannt:</translation>
    </message>
    <message>
        <source>&amp;Begins:</source>
        <translation>B&amp;eginnt:</translation>
    </message>
    <message>
        <source>Pe&amp;riod granted:</source>
        <translation>&amp;Gewährter Zeitraum:</translation>
    </message>
    <message>
        <source>Period a&amp;greed:</source>
        <translation>&amp;Vereinbarter Zeitraum:</translation>
    </message>
    <message>
        <source>Ends:</source>
        <translation>Endet:</translation>
    </message>
    <message>
        <source>The brand or agency that may use it</source>
        <translation>Die Marke oder Agentur, die ihn nutzen darf</translation>
    </message>
    <message>
        <source>&amp;Licensee:</source>
        <translation>&amp;Lizenznehmer:</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Ca&amp;mpaign:</source>
        <translation>Ka&amp;mpagne:</translation>
    </message>
    <message>
        <source>This code &amp;takes the place of the post’s earlier one</source>
        <translation>Dieser Code &amp;tritt an die Stelle des früheren Codes für den Beitrag</translation>
    </message>
    <message>
        <source>&amp;Notes:</source>
        <translation>N&amp;otizen:</translation>
    </message>
    <message>
        <source>This code is in the ledger already.</source>
        <translation>Dieser Code ist bereits im Bestand.</translation>
    </message>
    <message>
        <source>Choose a post from the list.</source>
        <translation>Wählen Sie einen Beitrag aus der Liste.</translation>
    </message>
    <message numerus="yes">
        <source>This post has %n code(s) still in force. TikTok keeps one current code for a post.</source>
        <translation>
            <numerusform>Für diesen Beitrag gilt noch %n Code. TikTok führt je Beitrag nur einen aktuellen Code.</numerusform>
            <numerusform>Für diesen Beitrag gelten noch %n Codes. TikTok führt je Beitrag nur einen aktuellen Code.</numerusform>
        </translation>
    </message>
    <message>
        <source>In the ledger: %1</source>
        <translation>Im Bestand: %1</translation>
    </message>
    <message>
        <source>A new post; it will be recorded with the code.</source>
        <translation>Ein neuer Beitrag; er wird zusammen mit dem Code erfasst.</translation>
    </message>
    <message>
        <source>Cleaned: %1</source>
        <translation>Bereinigt: %1</translation>
    </message>
    <message>
        <source>A new brand unless the name is in the ledger.</source>
        <translation>Eine neue Marke, sofern der Name noch nicht im Bestand ist.</translation>
    </message>
    <message>
        <source>A new campaign unless the name is in the ledger.</source>
        <translation>Eine neue Kampagne, sofern der Name noch nicht im Bestand ist.</translation>
    </message>
    <message>
        <source>Stat&amp;us:</source>
        <translation>&amp;Status:</translation>
    </message>
    <message>
        <source>What was pasted names another post: %1</source>
        <translation>Das Eingefügte nennt einen anderen Beitrag: %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Re&amp;fused because:</source>
        <translation>Abgelehnt, &amp;weil:</translation>
    </message>
</context>
<context>
    <name>spark::CodeInspector</name>
    <message>
        <source>Show the code</source>
        <translation>Code zeigen</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Show as QR code</source>
        <translation>Als QR-Code zeigen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>Creator</translation>
    </message>
    <message>
        <source>Licensee</source>
        <translation>Lizenznehmer</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>no code yet</source>
        <translation>noch kein Code</translation>
    </message>
    <message>
        <source>Ed&amp;it…</source>
        <translation>Bea&amp;rbeiten…</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>ad account: outcome, when</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Next step: %1</source>
        <translation>Nächster Schritt: %1</translation>
    </message>
    <message>
        <source>Refused because</source>
        <translation>Abgelehnt, weil</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Ad accounts</source>
        <translation>Werbekonten</translation>
    </message>
</context>
<context>
    <name>spark::CodeLine</name>
    <message>
        <source>Code %1, %2</source>
        <translation>Code %1, %2</translation>
    </message>
    <message>
        <source>no code yet</source>
        <translation>noch kein Code</translation>
    </message>
</context>
<context>
    <name>spark::CodeTexts</name>
    <message>
        <source>invisible characters removed</source>
        <translation>unsichtbare Zeichen entfernt</translation>
    </message>
    <message>
        <source>white space removed</source>
        <translation>Leerraum entfernt</translation>
    </message>
    <message>
        <source>quotes removed</source>
        <translation>Anführungszeichen entfernt</translation>
    </message>
    <message>
        <source>label removed</source>
        <translation>Beschriftung entfernt</translation>
    </message>
    <message>
        <source>full-width signs replaced</source>
        <translation>vollbreite Zeichen ersetzt</translation>
    </message>
    <message>
        <source>percent signs decoded</source>
        <translation>Prozentzeichen dekodiert</translation>
    </message>
    <message>
        <source>The code does not begin with #. Check that its first character was copied.</source>
        <translation>Der Code beginnt nicht mit #. Prüfen Sie, ob das erste Zeichen mitkopiert wurde.</translation>
    </message>
    <message>
        <source>The code does not end with =. Check that its last character was copied.</source>
        <translation>Der Code endet nicht mit =. Prüfen Sie, ob das letzte Zeichen mitkopiert wurde.</translation>
    </message>
    <message>
        <source>White space inside the code was removed. It may have been a + that got lost on the way.</source>
        <translation>Leerraum im Code wurde entfernt. Dort könnte unterwegs ein + verloren gegangen sein.</translation>
    </message>
    <message>
        <source>The code is unusually short or long.</source>
        <translation>Der Code ist ungewöhnlich kurz oder lang.</translation>
    </message>
    <message>
        <source>There is an = in the middle of the code. It usually stands at the end.</source>
        <translation>Mitten im Code steht ein =. Üblicherweise steht es am Ende.</translation>
    </message>
    <message>
        <source>The code was percent-encoded, as in a web address. It was decoded.</source>
        <translation>Der Code war prozentkodiert wie in einer Webadresse. Er wurde dekodiert.</translation>
    </message>
    <message>
        <source>There is no code here.</source>
        <translation>Hier ist kein Code.</translation>
    </message>
    <message>
        <source>This is a web address, not a code. The post’s link goes into the field for the post.</source>
        <translation>Das ist eine Webadresse, kein Code. Der Link des Beitrags gehört in das Feld für den Beitrag.</translation>
    </message>
    <message>
        <source>This is the number of a post, not a code.</source>
        <translation>Das ist die Nummer eines Beitrags, kein Code.</translation>
    </message>
    <message>
        <source>There are characters that no code contains. A code is made of letters, digits and # + / = - _.</source>
        <translation>Es sind Zeichen enthalten, die in keinem Code vorkommen. Ein Code besteht aus Buchstaben, Ziffern und # + / = - _.</translation>
    </message>
    <message>
        <source>There is more than one code here. Add them one at a time.</source>
        <translation>Hier steht mehr als ein Code. Fügen Sie die Codes einzeln hinzu.</translation>
    </message>
    <message>
        <source>There is text behind the code. Paste the code alone.</source>
        <translation>Hinter dem Code steht Text. Fügen Sie nur den Code ein.</translation>
    </message>
    <message numerus="yes">
        <source>This is too short for a code: at least %n characters are needed.</source>
        <translation>
            <numerusform>Das ist zu kurz für einen Code: Mindestens %n Zeichen ist nötig.</numerusform>
            <numerusform>Das ist zu kurz für einen Code: Mindestens %n Zeichen sind nötig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is too long for a code: at most %n characters are possible.</source>
        <translation>
            <numerusform>Das ist zu lang für einen Code: Höchstens %n Zeichen ist möglich.</numerusform>
            <numerusform>Das ist zu lang für einen Code: Höchstens %n Zeichen sind möglich.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::CodeUidTexts</name>
    <message>
        <source>There is no code with the uid “%1”. Nothing was changed.</source>
        <translation>Es gibt keinen Code mit der uid „%1“. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>spark-ledger-cli list codes shows the uids.</source>
        <translation>spark-ledger-cli list codes zeigt die uids.</translation>
    </message>
</context>
<context>
    <name>spark::CodesTableModel</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>Creator</translation>
    </message>
    <message>
        <source>Licensee</source>
        <translation>Lizenznehmer</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Erfasst</translation>
    </message>
    <message>
        <source>no code yet</source>
        <translation>noch keiner</translation>
    </message>
</context>
<context>
    <name>spark::ColumnWordsTexts</name>
    <message>
        <source>The entry “%1” of the file with the names of columns is missing or wrong.</source>
        <translation>Der Eintrag „%1“ der Datei mit den Spaltennamen fehlt oder ist falsch.</translation>
    </message>
    <message>
        <source>Correct the entry, or put the original file back.</source>
        <translation>Korrigieren Sie den Eintrag, oder stellen Sie die ursprüngliche Datei wieder her.</translation>
    </message>
</context>
<context>
    <name>spark::CommandTexts</name>
    <message>
        <source>read the new passphrase from descriptor N (without it: the next line of --passphrase-fd)</source>
        <translation>neue Passphrase aus Deskriptor N lesen (ohne diese Option: die nächste Zeile von --passphrase-fd)</translation>
    </message>
    <message>
        <source>show codes whole instead of masked</source>
        <translation>Codes ganz statt maskiert zeigen</translation>
    </message>
    <message>
        <source>make a new vault; refuses a path that exists</source>
        <translation>neuen Tresor anlegen; ein vorhandener Pfad wird abgelehnt</translation>
    </message>
    <message>
        <source>the vault’s name (default: the file’s)</source>
        <translation>Name des Tresors (Standard: der Dateiname)</translation>
    </message>
    <message>
        <source>one of: %1 (default: brand)</source>
        <translation>eines von: %1 (Standard: brand)</translation>
    </message>
    <message>
        <source>file the key of a passphrase in the keychain too</source>
        <translation>den Schlüssel einer Passphrase auch im Schlüsselbund ablegen</translation>
    </message>
    <message>
        <source>add made-up creators, posts, codes and campaigns</source>
        <translation>erfundene Creator, Beiträge, Codes und Kampagnen hinzufügen</translation>
    </message>
    <message>
        <source>record a post by its link or ID</source>
        <translation>Beitrag anhand von Link oder ID erfassen</translation>
    </message>
    <message>
        <source>the post’s caption</source>
        <translation>Beschreibung des Beitrags</translation>
    </message>
    <message>
        <source>whose post it is (default: as the link says)</source>
        <translation>wem der Beitrag gehört (Standard: laut Link)</translation>
    </message>
    <message>
        <source>record a code; its post, licensee and campaign are made where they are new</source>
        <translation>Code erfassen; Beitrag, Lizenznehmer und Kampagne werden angelegt, wenn sie neu sind</translation>
    </message>
    <message>
        <source>read the code from descriptor N, or from standard input</source>
        <translation>Code aus Deskriptor N oder von der Standardeingabe lesen</translation>
    </message>
    <message>
        <source>the post that the code belongs to</source>
        <translation>der Beitrag, zu dem der Code gehört</translation>
    </message>
    <message>
        <source>for how many days the code was granted</source>
        <translation>für wie viele Tage der Code gewährt wurde</translation>
    </message>
    <message>
        <source>when its window began (default with --period: now)</source>
        <translation>wann die Laufzeit begann (Standard mit --period: jetzt)</translation>
    </message>
    <message>
        <source>the brand or agency that may use it</source>
        <translation>die Marke oder Agentur, die ihn nutzen darf</translation>
    </message>
    <message>
        <source>the campaign that it is for</source>
        <translation>die Kampagne, für die er gedacht ist</translation>
    </message>
    <message>
        <source>record a campaign</source>
        <translation>Kampagne erfassen</translation>
    </message>
    <message>
        <source>whose campaign it is</source>
        <translation>wem die Kampagne gehört</translation>
    </message>
    <message>
        <source>the first day of its flight, YYYY-MM-DD</source>
        <translation>erster Tag der Kampagnenlaufzeit, JJJJ-MM-TT</translation>
    </message>
    <message>
        <source>the last day of its flight, YYYY-MM-DD</source>
        <translation>letzter Tag der Kampagnenlaufzeit, JJJJ-MM-TT</translation>
    </message>
    <message>
        <source>list rows</source>
        <translation>Zeilen auflisten</translation>
    </message>
    <message>
        <source>a code, link, ID, handle or words</source>
        <translation>Code, Link, ID, Handle oder Wörter</translation>
    </message>
    <message>
        <source>one of: %1</source>
        <translation>eines von: %1</translation>
    </message>
    <message>
        <source>the other way round</source>
        <translation>in umgekehrter Reihenfolge</translation>
    </message>
    <message>
        <source>at most N rows</source>
        <translation>höchstens N Zeilen</translation>
    </message>
    <message>
        <source>show one row</source>
        <translation>eine Zeile zeigen</translation>
    </message>
    <message>
        <source>write a code’s QR image</source>
        <translation>QR-Bild eines Codes schreiben</translation>
    </message>
    <message>
        <source>the file to write, .png or .svg</source>
        <translation>die Zieldatei, .png oder .svg</translation>
    </message>
    <message>
        <source>width and height of a PNG (default: 512)</source>
        <translation>Breite und Höhe eines PNG (Standard: 512)</translation>
    </message>
    <message>
        <source>what was changed, newest first; with UID: in one row</source>
        <translation>was geändert wurde, Neuestes zuerst; mit UID: in einer Zeile</translation>
    </message>
    <message>
        <source>at most N entries</source>
        <translation>höchstens N Einträge</translation>
    </message>
    <message>
        <source>make a verified backup (default: in the folder beside the vault)</source>
        <translation>geprüfte Sicherung erstellen (Standard: im Ordner neben dem Tresor)</translation>
    </message>
    <message>
        <source>put a backup back; what it replaces is kept. The key options are the backup’s</source>
        <translation>Sicherung wiederherstellen; was sie ersetzt, bleibt erhalten. Die Schlüsseloptionen gelten für die Sicherung</translation>
    </message>
    <message>
        <source>where the restored vault is to be</source>
        <translation>wo der wiederhergestellte Tresor liegen soll</translation>
    </message>
    <message>
        <source>check every page, reference and history entry</source>
        <translation>jede Seite, jeden Verweis und jeden Eintrag des Verlaufs prüfen</translation>
    </message>
    <message>
        <source>give the vault a new passphrase; the old recovery kit is useless afterwards</source>
        <translation>dem Tresor eine neue Passphrase geben; das alte Wiederherstellungsblatt ist danach nutzlos</translation>
    </message>
    <message>
        <source>a random key in the keychain instead of a passphrase</source>
        <translation>ein zufälliger Schlüssel im Schlüsselbund statt einer Passphrase</translation>
    </message>
    <message>
        <source>file the new passphrase’s key in the keychain too</source>
        <translation>den Schlüssel der neuen Passphrase auch im Schlüsselbund ablegen</translation>
    </message>
    <message>
        <source>print the key that opens the vault, for the safe</source>
        <translation>den Schlüssel ausgeben, der den Tresor öffnet, zur sicheren Aufbewahrung</translation>
    </message>
    <message>
        <source>Spark Ledger %1: the encrypted ledger for TikTok Spark Ads codes</source>
        <translation>Spark Ledger %1: das verschlüsselte Verzeichnis für TikTok-Spark-Ads-Codes</translation>
    </message>
    <message>
        <source>Usage: spark-ledger-cli COMMAND --vault FILE [options]</source>
        <translation>Aufruf: spark-ledger-cli BEFEHL --vault FILE [Optionen]</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>Options of every command:</source>
        <translation>Optionen aller Befehle:</translation>
    </message>
    <message>
        <source>The key comes from the keychain unless a descriptor is named; never from an argument or the environment.
Exit codes: 0 done, 1 input refused, 2 usage, 3 vault cannot be opened, 4 reading or writing failed.
spark-ledger-cli COMMAND --help shows the options of a command; so does the manual, spark-ledger-cli(1).</source>
        <translation>Der Schlüssel kommt aus dem Schlüsselbund, sofern kein Deskriptor angegeben ist; nie aus einem Argument oder der Umgebung.
Rückgabewerte: 0 erledigt, 1 Eingabe abgelehnt, 2 falscher Aufruf, 3 Tresor lässt sich nicht öffnen, 4 Lesen oder Schreiben fehlgeschlagen.
spark-ledger-cli BEFEHL --help zeigt die Optionen eines Befehls; ebenso das Handbuch, spark-ledger-cli(1).</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>See %1 --help.</source>
        <translation>Siehe %1 --help.</translation>
    </message>
    <message>
        <source>--%1 takes a number from 1 on, not “%2”.</source>
        <translation>--%1 erwartet eine Zahl ab 1, nicht „%2“.</translation>
    </message>
    <message>
        <source>--%1 takes one of %2, not “%3”.</source>
        <translation>--%1 erwartet eines von %2, nicht „%3“.</translation>
    </message>
    <message>
        <source>%1 needs %2.</source>
        <translation>%1 braucht %2.</translation>
    </message>
    <message>
        <source>“%1” is one argument too many.</source>
        <translation>„%1“ ist ein Argument zu viel.</translation>
    </message>
    <message>
        <source>%1 takes one of %2, not “%3”.</source>
        <translation>%1 erwartet eines von %2, nicht „%3“.</translation>
    </message>
    <message>
        <source>Give either --passphrase-fd or --recovery-key-fd.</source>
        <translation>Geben Sie entweder --passphrase-fd oder --recovery-key-fd an.</translation>
    </message>
    <message>
        <source>Which vault? Give --vault FILE.</source>
        <translation>Welcher Tresor? Geben Sie --vault FILE an.</translation>
    </message>
    <message>
        <source>%1 needs --%2 %3.</source>
        <translation>%1 braucht --%2 %3.</translation>
    </message>
    <message>
        <source>the vault</source>
        <translation>der Tresor</translation>
    </message>
    <message>
        <source>read the passphrase from the first line of descriptor N</source>
        <translation>Passphrase aus der ersten Zeile von Deskriptor N lesen</translation>
    </message>
    <message>
        <source>read the recovery key from the first line of descriptor N</source>
        <translation>Wiederherstellungsschlüssel aus der ersten Zeile von Deskriptor N lesen</translation>
    </message>
    <message>
        <source>print one JSON object or array</source>
        <translation>ein JSON-Objekt oder -Array ausgeben</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>diese Hilfe zeigen</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>Version zeigen</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Den Befehl „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no option --%1 here.</source>
        <translation>Die Option --%1 gibt es hier nicht.</translation>
    </message>
    <message>
        <source>The option --%1 is given twice.</source>
        <translation>Die Option --%1 ist doppelt angegeben.</translation>
    </message>
    <message>
        <source>The option --%1 takes no value.</source>
        <translation>Die Option --%1 nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>The option --%1 needs a value.</source>
        <translation>Die Option --%1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>Which command?</source>
        <translation>Welcher Befehl?</translation>
    </message>
    <message>
        <source>the key of a column of the JSON output, as window_end or creator</source>
        <translation>Schlüssel einer Spalte der JSON-Ausgabe, etwa window_end oder creator</translation>
    </message>
    <message>
        <source>%1 takes no --vault: --to names the place.</source>
        <translation>%1 nimmt kein --vault: Den Ort nennt --to.</translation>
    </message>
</context>
<context>
    <name>spark::ComparisonTexts</name>
    <message>
        <source>It is in the pack twice.</source>
        <translation>Das steht zweimal im Paket.</translation>
    </message>
    <message>
        <source>It has neither a name nor a handle.</source>
        <translation>Hier fehlen Name und Handle.</translation>
    </message>
    <message>
        <source>Its number belongs to another post of the ledger.</source>
        <translation>Die Nummer gehört im Bestand zu einem anderen Beitrag.</translation>
    </message>
    <message>
        <source>Its link is not that of a TikTok post.</source>
        <translation>Der Link ist nicht der eines TikTok-Beitrags.</translation>
    </message>
    <message>
        <source>Another campaign of the ledger has this name.</source>
        <translation>Im Bestand heißt eine andere Kampagne so.</translation>
    </message>
    <message>
        <source>Its text is not that of a code.</source>
        <translation>Der Text ist nicht der eines Codes.</translation>
    </message>
    <message>
        <source>The ledger has this code in another row, too.</source>
        <translation>Der Bestand hat diesen Code auch in einer anderen Zeile.</translation>
    </message>
    <message>
        <source>“%1”, which it refers to, cannot be taken.</source>
        <translation>„%1“, worauf es verweist, lässt sich nicht übernehmen.</translation>
    </message>
    <message>
        <source>@%1 was once the name of “%2” in the ledger: is it the same person? Taken, it stands beside that one.</source>
        <translation>@%1 war einmal der Name von „%2“ im Bestand: Ist es derselbe Mensch? Übernommen steht er neben jenem.</translation>
    </message>
    <message>
        <source>@%1 was once this creator’s name, and the ledger has “%2” under it: is it the same person? Taken, it stands beside that one.</source>
        <translation>@%1 war einmal der Name dieses Creators, und der Bestand hat „%2“ unter ihm: Ist es derselbe Mensch? Übernommen steht er neben jenem.</translation>
    </message>
</context>
<context>
    <name>spark::CsvTexts</name>
    <message>
        <source>This row holds characters that no text has.</source>
        <translation>Diese Zeile enthält Zeichen, die in keinem Text stehen.</translation>
    </message>
    <message>
        <source>This row has another number of columns than the first, and a broken quote is near.</source>
        <translation>Diese Zeile hat eine andere Zahl von Spalten als die erste, und in der Nähe ist ein Anführungszeichen falsch gesetzt.</translation>
    </message>
    <message numerus="yes">
        <source>This row has more than %n columns.</source>
        <translation>
            <numerusform>Diese Zeile hat mehr als %n Spalte.</numerusform>
            <numerusform>Diese Zeile hat mehr als %n Spalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>This row is longer than any table’s, and was not read to its end.</source>
        <translation>Diese Zeile ist länger als in jeder Tabelle und wurde nicht bis zum Ende gelesen.</translation>
    </message>
    <message>
        <source>A quote in this row is opened and not closed, or stands where none may stand.</source>
        <translation>In dieser Zeile wird ein Anführungszeichen geöffnet und nicht geschlossen, oder es steht, wo keines stehen darf.</translation>
    </message>
    <message>
        <source>“%1” could not be read behind row %L2.</source>
        <translation>„%1“ konnte nach Zeile %L2 nicht weiter gelesen werden.</translation>
    </message>
    <message>
        <source>Copy it to this computer, and try again.</source>
        <translation>Kopieren Sie sie auf diesen Computer, und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>spark::DescriptorTexts</name>
    <message>
        <source>“%1” is not the number of a file descriptor.</source>
        <translation>„%1“ ist keine Nummer eines Dateideskriptors.</translation>
    </message>
    <message>
        <source>Descriptor %1 cannot be read.</source>
        <translation>Deskriptor %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Open it for the program, for example with 3&lt; file, and name its number.</source>
        <translation>Öffnen Sie ihn für das Programm, zum Beispiel mit 3&lt; Datei, und geben Sie seine Nummer an.</translation>
    </message>
    <message>
        <source>Descriptor %1 gives more than 64 KiB.</source>
        <translation>Deskriptor %1 liefert mehr als 64 KiB.</translation>
    </message>
    <message>
        <source>Descriptor %1 gives no line.</source>
        <translation>Deskriptor %1 liefert keine Zeile.</translation>
    </message>
</context>
<context>
    <name>spark::DraftTexts</name>
    <message>
        <source>Paste the code, or set the status to Planned or Requested.</source>
        <translation>Fügen Sie den Code ein oder setzen Sie den Status auf „Geplant“ oder „Angefragt“.</translation>
    </message>
    <message>
        <source>There is a code already, so it is no longer planned or requested.</source>
        <translation>Es gibt bereits einen Code; er ist also nicht mehr geplant oder angefragt.</translation>
    </message>
    <message>
        <source>This window is already over.</source>
        <translation>Diese Laufzeit ist bereits vorbei.</translation>
    </message>
    <message>
        <source>This window begins in the future. Codes usually begin when they are generated.</source>
        <translation>Diese Laufzeit beginnt in der Zukunft. Üblicherweise beginnen Codes, wenn sie erzeugt werden.</translation>
    </message>
    <message>
        <source>Without a period nobody will be told when this code ends.</source>
        <translation>Ohne Zeitraum lässt sich nicht anzeigen, wann dieser Code endet.</translation>
    </message>
    <message numerus="yes">
        <source>This is shorter than the %n day(s) agreed.</source>
        <translation>
            <numerusform>Das ist kürzer als der vereinbarte %n Tag.</numerusform>
            <numerusform>Das ist kürzer als die vereinbarten %n Tage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is longer than the %n day(s) agreed.</source>
        <translation>
            <numerusform>Das ist länger als der vereinbarte %n Tag.</numerusform>
            <numerusform>Das ist länger als die vereinbarten %n Tage.</numerusform>
        </translation>
    </message>
    <message>
        <source>A code belongs to one post: paste the post’s link or choose it.</source>
        <translation>Ein Code gehört zu einem Beitrag: Fügen Sie dessen Link ein oder wählen Sie ihn aus.</translation>
    </message>
    <message>
        <source>A campaign needs a name.</source>
        <translation>Eine Kampagne braucht einen Namen.</translation>
    </message>
    <message>
        <source>The flight ends before it begins.</source>
        <translation>Die Kampagnenlaufzeit endet, bevor sie beginnt.</translation>
    </message>
</context>
<context>
    <name>spark::ExportCommandTexts</name>
    <message numerus="yes">
        <source>%n code(s) stand in the file as they are, and it is not encrypted.</source>
        <translation>
            <numerusform>%n Code steht ganz in der Datei, und sie ist nicht verschlüsselt.</numerusform>
            <numerusform>%n Codes stehen ganz in der Datei, und sie ist nicht verschlüsselt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have nothing to write in such a file and were passed over.</source>
        <translation>
            <numerusform>%n Zeile hat für eine solche Datei nichts und wurde ausgelassen.</numerusform>
            <numerusform>%n Zeilen haben für eine solche Datei nichts und wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) begin with +, - or =, or look like a number: a spreadsheet does not show them right. An .xlsx or .txt file holds them safely.</source>
        <translation>
            <numerusform>%n Code beginnt mit +, - oder = oder sieht aus wie eine Zahl: Eine Tabellenkalkulation zeigt ihn nicht richtig. Eine .xlsx- oder .txt-Datei bewahrt ihn sicher.</numerusform>
            <numerusform>%n Codes beginnen mit +, - oder = oder sehen aus wie Zahlen: Eine Tabellenkalkulation zeigt sie nicht richtig. Eine .xlsx- oder .txt-Datei bewahrt sie sicher.</numerusform>
        </translation>
    </message>
    <message>
        <source>write rows to a file for other programs; codes are whole in it unless --masked is given</source>
        <translation>Zeilen in eine Datei für andere Programme schreiben; Codes stehen ganz darin, außer mit --masked</translation>
    </message>
    <message>
        <source>the file to write: .csv, .xlsx, .txt (one per line) or .json</source>
        <translation>die Datei, die geschrieben wird: .csv, .xlsx, .txt (eine Zeile je Eintrag) oder .json</translation>
    </message>
    <message>
        <source>the columns, by their keys in the JSON output</source>
        <translation>die Spalten, nach ihren Schlüsseln in der JSON-Ausgabe</translation>
    </message>
    <message>
        <source>a code, link, ID, handle or words</source>
        <translation>Code, Link, ID, Handle oder Wörter</translation>
    </message>
    <message>
        <source>one of: %1</source>
        <translation>eines von: %1</translation>
    </message>
    <message>
        <source>at most N rows</source>
        <translation>höchstens N Zeilen</translation>
    </message>
    <message>
        <source>mask the codes</source>
        <translation>die Codes maskieren</translation>
    </message>
</context>
<context>
    <name>spark::ExportController</name>
    <message>
        <source>There is no column “%1”. Nothing was written.</source>
        <translation>Es gibt keine Spalte „%1“. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>The columns are %1.</source>
        <translation>Die Spalten sind %1.</translation>
    </message>
    <message>
        <source>The export was cancelled. Nothing was written.</source>
        <translation>Der Export wurde abgebrochen. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>“%1” has no ending that says which kind of file it is to be. Nothing was written.</source>
        <translation>„%1“ hat keine Endung, die sagt, welche Art von Datei es werden soll. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Give it one of the endings .csv, .xlsx, .txt and .json.</source>
        <translation>Geben Sie ihr eine der Endungen .csv, .xlsx, .txt und .json.</translation>
    </message>
    <message>
        <source>A text file of masked codes would be of no use. Nothing was written.</source>
        <translation>Eine Textdatei mit maskierten Codes wäre zu nichts nütze. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Write the codes whole, or another kind of file.</source>
        <translation>Schreiben Sie die Codes ganz, oder eine andere Art von Datei.</translation>
    </message>
</context>
<context>
    <name>spark::ExportDialog</name>
    <message>
        <source>Export codes</source>
        <translation>Codes exportieren</translation>
    </message>
    <message>
        <source>Export posts</source>
        <translation>Beiträge exportieren</translation>
    </message>
    <message>
        <source>Export campaigns</source>
        <translation>Kampagnen exportieren</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a choice, how many rows it has</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The &amp;selected rows</source>
        <translation>Die a&amp;usgewählten Zeilen</translation>
    </message>
    <message>
        <source>What the search and the filter sho&amp;w</source>
        <translation>Was Suche und Filter &amp;zeigen</translation>
    </message>
    <message>
        <source>E&amp;verything</source>
        <translation>&amp;Alles</translation>
    </message>
    <message>
        <source>&amp;Columns:</source>
        <translation>&amp;Spalten:</translation>
    </message>
    <message>
        <source>&amp;Mask the codes</source>
        <translation>Codes &amp;maskieren</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Rows:</source>
        <translation>Zeilen:</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>Choose at least one column.</source>
        <translation>Wählen Sie mindestens eine Spalte.</translation>
    </message>
    <message>
        <source>The file is not encrypted: whoever has it can use the codes. That they were exported is noted in the history.</source>
        <translation>Die Datei ist nicht verschlüsselt: Wer sie hat, kann die Codes verwenden. Dass sie exportiert wurden, steht im Verlauf.</translation>
    </message>
    <message>
        <source>The file is not encrypted.</source>
        <translation>Die Datei ist nicht verschlüsselt.</translation>
    </message>
</context>
<context>
    <name>spark::ExportFlow</name>
    <message>
        <source>Spark codes</source>
        <translation>Spark-Codes</translation>
    </message>
    <message>
        <source>Spark posts</source>
        <translation>Spark-Beiträge</translation>
    </message>
    <message>
        <source>Spark campaigns</source>
        <translation>Spark-Kampagnen</translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation>In eine Datei exportieren</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Export läuft…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) exported to %1.</source>
        <translation>
            <numerusform>%n Zeile nach %1 exportiert.</numerusform>
            <numerusform>%n Zeilen nach %1 exportiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a code were passed over.</source>
        <translation>
            <numerusform>%n ohne Code wurde ausgelassen.</numerusform>
            <numerusform>%n ohne Code wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A spreadsheet would not show %n code(s) right: export them as a workbook or as text.</source>
        <translation>
            <numerusform>Eine Tabellenkalkulation würde %n Code nicht richtig zeigen: Exportieren Sie ihn als Arbeitsmappe oder als Text.</numerusform>
            <numerusform>Eine Tabellenkalkulation würde %n Codes nicht richtig zeigen: Exportieren Sie sie als Arbeitsmappe oder als Text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::ExportTexts</name>
    <message>
        <source>Caption</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>Creator</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Post ID</source>
        <translation>Beitrags-ID</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Erfasst</translation>
    </message>
    <message>
        <source>Ledger ID</source>
        <translation>Ledger-ID</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Licensee</source>
        <translation>Lizenznehmer</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Tage übrig</translation>
    </message>
    <message>
        <source>Period (days)</source>
        <translation>Laufzeit (Tage)</translation>
    </message>
    <message>
        <source>Agreed period (days)</source>
        <translation>Vereinbarte Laufzeit (Tage)</translation>
    </message>
    <message>
        <source>Recorded status</source>
        <translation>Erfasster Status</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Licensing</source>
        <translation>Lizenzierung</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Covered until</source>
        <translation>Abgedeckt bis</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Codes needed</source>
        <translation>Benötigte Codes</translation>
    </message>
    <message>
        <source>Live codes</source>
        <translation>Laufende Codes</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>CSV table (.csv)</source>
        <translation>CSV-Tabelle (.csv)</translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation>Excel-Arbeitsmappe (.xlsx)</translation>
    </message>
    <message>
        <source>Text, one per line (.txt)</source>
        <translation>Text, eine Zeile je Eintrag (.txt)</translation>
    </message>
    <message>
        <source>JSON (.json)</source>
        <translation>JSON (.json)</translation>
    </message>
</context>
<context>
    <name>spark::FieldTexts</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Handle</translation>
    </message>
    <message>
        <source>Period in days</source>
        <translation>Zeitraum in Tagen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Licensee</source>
        <translation>Lizenznehmer</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Beschreibung</translation>
    </message>
</context>
<context>
    <name>spark::FileKindTexts</name>
    <message>
        <source>“%1” is a Word document, which is not read here.</source>
        <translation>„%1“ ist ein Word-Dokument; es wird hier nicht gelesen.</translation>
    </message>
    <message>
        <source>Copy the text in it, and paste that.</source>
        <translation>Kopieren Sie den Text daraus, und fügen Sie ihn ein.</translation>
    </message>
    <message>
        <source>“%1” is an OpenDocument file, which is not read here.</source>
        <translation>„%1“ ist eine OpenDocument-Datei; sie wird hier nicht gelesen.</translation>
    </message>
    <message>
        <source>Save it as XLSX or CSV in the program that made it, and open that.</source>
        <translation>Speichern Sie sie in dem Programm, aus dem sie stammt, als XLSX oder CSV, und öffnen Sie diese Datei.</translation>
    </message>
    <message>
        <source>“%1” is an archive without a WhatsApp chat in it.</source>
        <translation>„%1“ ist ein Archiv ohne WhatsApp-Chat.</translation>
    </message>
    <message>
        <source>Unpack it, and open the file that you need.</source>
        <translation>Entpacken Sie das Archiv, und öffnen Sie die Datei, die Sie brauchen.</translation>
    </message>
    <message>
        <source>“%1” is a vault, not a file with codes.</source>
        <translation>„%1“ ist ein Tresor, keine Datei mit Codes.</translation>
    </message>
    <message>
        <source>Open it with File → Open vault.</source>
        <translation>Öffnen Sie ihn mit Datei → Tresor öffnen.</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>„%1“ ist leer.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“%1” is not a mail: it does not begin with a mail’s headers.</source>
        <translation>„%1“ ist keine Mail: Sie beginnt nicht mit den Kopfzeilen einer Mail.</translation>
    </message>
    <message>
        <source>Save the mail as a file in your mail program, or copy its text and paste it.</source>
        <translation>Speichern Sie die Mail im Mailprogramm als Datei, oder kopieren Sie den Text, und fügen Sie ihn ein.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Es gibt keine Datei „%1“.</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>Prüfen Sie den Namen und den Ordner.</translation>
    </message>
    <message>
        <source>“%1” could not be read.</source>
        <translation>„%1“ konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check that it is a file and that you may read it.</source>
        <translation>Prüfen Sie, ob es eine Datei ist und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Table (XLSX)</source>
        <translation>Tabelle (XLSX)</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>WhatsApp chat</source>
        <translation>WhatsApp-Chat</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Handover pack</source>
        <translation>Übergabepaket</translation>
    </message>
</context>
<context>
    <name>spark::FileTexts</name>
    <message>
        <source>“%1” exists already. It was left as it is.</source>
        <translation>„%1“ existiert bereits und wurde nicht angetastet.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>spark::FilterBar</name>
    <message>
        <source>Quick filter</source>
        <translation>Schnellfilter</translation>
    </message>
    <message>
        <source>Campaign %1</source>
        <translation>Kampagne %1</translation>
    </message>
    <message>
        <source>Show the rows of all campaigns</source>
        <translation>Die Zeilen aller Kampagnen zeigen</translation>
    </message>
</context>
<context>
    <name>spark::FindingsTable</name>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
</context>
<context>
    <name>spark::GuardTexts</name>
    <message>
        <source>“%1” was replaced or moved by another program while it was open. Nothing was changed.</source>
        <translation>„%1“ wurde von einem anderen Programm ersetzt oder verschoben, während der Tresor geöffnet war. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Open it again: you then see the file that is there now. If something is missing in it, restore a backup.</source>
        <translation>Öffnen Sie ihn neu: Dann sehen Sie die Datei, die jetzt dort liegt. Fehlt darin etwas, stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>“%1” was brought to a newer version by a newer Spark Ledger while it was open. Nothing was changed.</source>
        <translation>„%1“ wurde von einem neueren Spark Ledger auf eine neuere Version gebracht, während der Tresor geöffnet war. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Close Spark Ledger, update it, then open the vault again.</source>
        <translation>Beenden Sie Spark Ledger, aktualisieren Sie es und öffnen Sie den Tresor dann wieder.</translation>
    </message>
</context>
<context>
    <name>spark::HandingOverTexts</name>
    <message>
        <source>print the next codes to enter in an ad account, whole, one per line; without one: list the accounts</source>
        <translation>die nächsten Codes für ein Werbekonto ausgeben, ganz, einer pro Zeile; ohne Konto: die Konten auflisten</translation>
    </message>
    <message>
        <source>at most N codes (default: %1, which Ads Manager takes at a time)</source>
        <translation>höchstens N Codes (Vorgabe: %1, so viele nimmt der Ads Manager auf einmal)</translation>
    </message>
    <message>
        <source>only codes that no other ad account has taken either</source>
        <translation>nur Codes, die auch kein anderes Werbekonto hat</translation>
    </message>
    <message>
        <source>record the ad account first, which is not in the ledger yet</source>
        <translation>zuerst das Werbekonto aufnehmen, das noch nicht im Bestand ist</translation>
    </message>
    <message>
        <source>with --new: its advertiser ID</source>
        <translation>mit --new: seine Werbekunden-ID</translation>
    </message>
    <message>
        <source>record what Ads Manager said to the codes UID…, instead of printing: %1</source>
        <translation>statt auszugeben festhalten, was der Ads Manager zu den Codes UID… sagte: %1</translation>
    </message>
    <message>
        <source>with --mark refused: one of %1</source>
        <translation>mit --mark refused: eins von %1</translation>
    </message>
    <message>
        <source>Which ad account?</source>
        <translation>Welches Werbekonto?</translation>
    </message>
    <message>
        <source>--mark needs the uids of the codes.</source>
        <translation>--mark braucht die uids der Codes.</translation>
    </message>
    <message>
        <source>--mark refused and --reason NAME belong together.</source>
        <translation>--mark refused und --reason NAME gehören zusammen.</translation>
    </message>
    <message>
        <source>--advertiser-id is for --new.</source>
        <translation>--advertiser-id gehört zu --new.</translation>
    </message>
    <message>
        <source>print a message that hands codes over, whole, or asks for codes</source>
        <translation>eine Nachricht ausgeben, die Codes ganz weitergibt oder um Codes bittet</translation>
    </message>
    <message>
        <source>which message, one of: %1</source>
        <translation>welche Nachricht, eine von: %1</translation>
    </message>
    <message>
        <source>in which language, one of: %1</source>
        <translation>in welcher Sprache, eine von: %1</translation>
    </message>
    <message>
        <source>for how many days a code is asked for</source>
        <translation>für wie viele Tage um einen Code gebeten wird</translation>
    </message>
    <message>
        <source>by when, YYYY-MM-DD (until its end) or ISO 8601</source>
        <translation>bis wann, JJJJ-MM-TT (bis zu dessen Ende) oder ISO 8601</translation>
    </message>
    <message>
        <source>with --record: to whom</source>
        <translation>mit --record: an wen</translation>
    </message>
    <message>
        <source>record that it was handed over: codes are shared, and rows wait for those asked for</source>
        <translation>festhalten, dass sie weitergegeben wurde: Codes sind geteilt, und Zeilen warten auf die erbetenen</translation>
    </message>
    <message>
        <source>hand codes over in an encrypted file with a passphrase of its own; open one, and take in what it holds</source>
        <translation>Codes in einer verschlüsselten Datei mit eigener Passphrase weitergeben; eine öffnen und übernehmen, was darin ist</translation>
    </message>
    <message>
        <source>create: for whom it is</source>
        <translation>create: für wen es ist</translation>
    </message>
    <message>
        <source>create: private notes go along, too</source>
        <translation>create: private Notizen gehen auch mit</translation>
    </message>
    <message>
        <source>read the pack’s passphrase from the first line of descriptor N (create without it: a new one is made and printed)</source>
        <translation>die Passphrase des Pakets aus der ersten Zeile von Deskriptor N lesen (create ohne das: eine neue wird gezogen und ausgegeben)</translation>
    </message>
    <message>
        <source>open: take rows into the ledger: all, new, or UID,UID… of the pack</source>
        <translation>open: Zeilen in den Bestand übernehmen: all, new oder UID,UID… des Pakets</translation>
    </message>
    <message>
        <source>open: show codes whole instead of masked</source>
        <translation>open: Codes ganz statt maskiert zeigen</translation>
    </message>
    <message>
        <source>pack takes create or open, not “%1”.</source>
        <translation>pack nimmt create oder open, nicht „%1“.</translation>
    </message>
    <message>
        <source>pack create needs the uids of the codes.</source>
        <translation>pack create braucht die uids der Codes.</translation>
    </message>
    <message>
        <source>--take and --reveal are for pack open.</source>
        <translation>--take und --reveal sind für pack open.</translation>
    </message>
    <message>
        <source>“%1” is one argument too many.</source>
        <translation>„%1“ ist ein Argument zu viel.</translation>
    </message>
    <message>
        <source>--to and --with-notes are for pack create.</source>
        <translation>--to und --with-notes sind für pack create.</translation>
    </message>
    <message>
        <source>pack open needs --pack-passphrase-fd N.</source>
        <translation>pack open braucht --pack-passphrase-fd N.</translation>
    </message>
    <message>
        <source>--take needs all, new, or uids.</source>
        <translation>--take braucht all, new oder uids.</translation>
    </message>
</context>
<context>
    <name>spark::HandoverController</name>
    <message>
        <source>There is no code here yet.</source>
        <translation>Hier gibt es noch keinen Code.</translation>
    </message>
    <message>
        <source>Record the code first: edit the row and paste it.</source>
        <translation>Erfassen Sie zuerst den Code: Bearbeiten Sie die Zeile und fügen Sie ihn ein.</translation>
    </message>
    <message>
        <source>A QR code can be written as .png or .svg, not as “%1”.</source>
        <translation>Ein QR-Code kann als .png oder .svg geschrieben werden, nicht als „%1“.</translation>
    </message>
    <message>
        <source>Give the file one of these endings.</source>
        <translation>Geben Sie der Datei eine dieser Endungen.</translation>
    </message>
    <message>
        <source>Spark codes</source>
        <translation>Spark-Codes</translation>
    </message>
</context>
<context>
    <name>spark::HandoverFlow</name>
    <message>
        <source>Writing the QR sheet…</source>
        <translation>QR-Bogen wird geschrieben …</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) copied.</source>
        <translation>
            <numerusform>%n Code kopiert.</numerusform>
            <numerusform>%n Codes kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Link copied.</source>
        <translation>Link kopiert.</translation>
    </message>
    <message>
        <source>PNG images (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>SVG images (*.svg)</source>
        <translation>SVG-Bilder (*.svg)</translation>
    </message>
    <message>
        <source>Save QR code</source>
        <translation>QR-Code speichern</translation>
    </message>
    <message>
        <source>Spark code</source>
        <translation>Spark-Code</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 gespeichert.</translation>
    </message>
    <message>
        <source>Save QR sheet</source>
        <translation>QR-Bogen speichern</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>Spark codes</source>
        <translation>Spark-Codes</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) on the sheet %1.</source>
        <translation>
            <numerusform>%n Code auf dem Bogen %1.</numerusform>
            <numerusform>%n Codes auf dem Bogen %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Help text</source>
        <translation>Hilfetext</translation>
    </message>
</context>
<context>
    <name>spark::HelpTexts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Was sie bewirken</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Edit the row</source>
        <translation>Zeile bearbeiten</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>From the table to the inspector and on</source>
        <translation>Von der Tabelle zum Inspektor und weiter</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was er meldet</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
</context>
<context>
    <name>spark::HistoryController</name>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
</context>
<context>
    <name>spark::HistoryFlow</name>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Ausgeführt: %1</translation>
    </message>
</context>
<context>
    <name>spark::HistoryView</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Period granted</source>
        <translation>Gewährter Zeitraum</translation>
    </message>
    <message>
        <source>Period agreed</source>
        <translation>Vereinbarter Zeitraum</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Licensing</source>
        <translation>Lizenzierung</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Codes needed</source>
        <translation>Benötigte Codes</translation>
    </message>
    <message>
        <source>Licensee</source>
        <translation>Lizenznehmer</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>Creator</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>who, on which computer</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Refused because</source>
        <translation>Abgelehnt, weil</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>An: %1</translation>
    </message>
</context>
<context>
    <name>spark::Inspector</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>spark::InspectorPane</name>
    <message numerus="yes">
        <source>%n row(s) selected</source>
        <translation>
            <numerusform>%n Zeile ausgewählt</numerusform>
            <numerusform>%n Zeilen ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit, copy or delete them all at once from the toolbar or the context menu.</source>
        <translation>Über die Symbolleiste oder das Kontextmenü lassen sie sich zusammen bearbeiten, kopieren oder löschen.</translation>
    </message>
    <message>
        <source>Select a row to see its facts and its history.</source>
        <translation>Wählen Sie eine Zeile aus, um ihre Angaben und ihren Verlauf zu sehen.</translation>
    </message>
</context>
<context>
    <name>spark::IntakeCommandTexts</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>VERDICT</source>
        <translation>URTEIL</translation>
    </message>
    <message>
        <source>TAKEN</source>
        <translation>GENOMMEN</translation>
    </message>
    <message>
        <source>CODE</source>
        <translation>CODE</translation>
    </message>
    <message>
        <source>POST</source>
        <translation>BEITRAG</translation>
    </message>
    <message>
        <source>CREATOR</source>
        <translation>CREATOR</translation>
    </message>
    <message>
        <source>DAYS</source>
        <translation>TAGE</translation>
    </message>
    <message>
        <source>UNTIL</source>
        <translation>BIS</translation>
    </message>
    <message>
        <source>LICENSEE</source>
        <translation>LIZENZNEHMER</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>QUELLE</translation>
    </message>
    <message>
        <source>TO KNOW</source>
        <translation>ZU WISSEN</translation>
    </message>
    <message>
        <source>The output could not be written. Nothing was changed.</source>
        <translation>Die Ausgabe konnte nicht geschrieben werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing was changed, as you wished (--dry-run).</source>
        <translation>Es wurde nichts geändert, wie gewünscht (--dry-run).</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) recorded.</source>
        <translation>
            <numerusform>%n Code eingetragen.</numerusform>
            <numerusform>%n Codes eingetragen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) recorded.</source>
        <translation>
            <numerusform>%n Beitrag eingetragen.</numerusform>
            <numerusform>%n Beiträge eingetragen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the codes had been asked for.</source>
        <translation>
            <numerusform>%n der Codes war angefragt.</numerusform>
            <numerusform>%n der Codes waren angefragt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) end later than before.</source>
        <translation>
            <numerusform>%n Code endet später als bisher.</numerusform>
            <numerusform>%n Codes enden später als bisher.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier code(s) replaced.</source>
        <translation>
            <numerusform>%n früherer Code ersetzt.</numerusform>
            <numerusform>%n frühere Codes ersetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The output could not be written.</source>
        <translation>Die Ausgabe konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>No code and no post was found.</source>
        <translation>Es wurden weder ein Code noch ein Beitrag gefunden.</translation>
    </message>
    <message>
        <source>For example: --map code=2,post=&quot;Video link&quot;.</source>
        <translation>Zum Beispiel: --map code=2,post=Link.</translation>
    </message>
    <message>
        <source>Standard input could not be read.</source>
        <translation>Die Standardeingabe konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Standard input is too long. Nothing was changed.</source>
        <translation>Die Standardeingabe ist zu lang. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Name a file instead.</source>
        <translation>Nennen Sie stattdessen eine Datei.</translation>
    </message>
    <message>
        <source>find the codes in a text, mail, chat, table or picture of QR codes (- for standard input), say what each would do to the ledger, and take in those without doubt</source>
        <translation>die Codes in einem Text, einer Mail, einem Chat, einer Tabelle oder einem Bild mit QR-Codes finden (- für die Standardeingabe), sagen, was jeder im Verzeichnis bewirken würde, und die aufnehmen, an denen nichts zweifelhaft ist</translation>
    </message>
    <message>
        <source>one of: %1 (default: auto)</source>
        <translation>eines von: %1 (sonst: auto)</translation>
    </message>
    <message>
        <source>change nothing</source>
        <translation>nichts ändern</translation>
    </message>
    <message>
        <source>take in what is uncertain too; an earlier code of the same post is then replaced</source>
        <translation>auch Unsicheres aufnehmen; ein früherer Code desselben Beitrags wird dann ersetzt</translation>
    </message>
    <message>
        <source>show codes whole in the table too</source>
        <translation>Codes auch in der Tabelle ganz zeigen</translation>
    </message>
    <message>
        <source>Give either --dry-run or --accept-uncertain.</source>
        <translation>Geben Sie entweder --dry-run oder --accept-uncertain an.</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>which column of a table is what, by number or header: code, post, handle, period, start, until, licensee, campaign, caption; columns that are not named are left out; header=N is the row of the headers, and alone leaves the columns as they were guessed</source>
        <translation>welche Spalte einer Tabelle was ist, mit Nummer oder Überschrift: code, post, handle, period, start, until, licensee, campaign, caption; nicht genannte Spalten entfallen; header=N ist die Zeile der Überschriften und lässt allein die Spalten, wie sie erraten wurden</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) stand there more than once.</source>
        <translation>
            <numerusform>%n Code steht mehrmals da.</numerusform>
            <numerusform>%n Codes stehen mehrmals da.</numerusform>
        </translation>
    </message>
    <message>
        <source>With --accept-uncertain what is uncertain is taken too.</source>
        <translation>Mit --accept-uncertain wird auch Unsicheres aufgenommen.</translation>
    </message>
</context>
<context>
    <name>spark::IntakeController</name>
    <message>
        <source>ends %1</source>
        <comment>a day or moment</comment>
        <translation>endet %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>a licensee</comment>
        <translation>für %1</translation>
    </message>
    <message>
        <source>In the ledger: %1.</source>
        <translation>Im Bestand: %1.</translation>
    </message>
</context>
<context>
    <name>spark::IntakeDelegate</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>spark::IntakeDialog</name>
    <message>
        <source>Take in codes</source>
        <translation>Codes aufnehmen</translation>
    </message>
    <message>
        <source>Nothing read yet</source>
        <translation>Noch nichts gelesen</translation>
    </message>
    <message>
        <source>&amp;Open file…</source>
        <translation>&amp;Datei öffnen…</translation>
    </message>
    <message>
        <source>Read a text, a mail, a chat export, a table or a picture</source>
        <translation>Einen Text, eine Mail, einen Chat-Export, eine Tabelle oder ein Bild lesen</translation>
    </message>
    <message>
        <source>QR from the &amp;clipboard</source>
        <translation>QR aus der Zwischen&amp;ablage</translation>
    </message>
    <message>
        <source>Read the QR codes in the picture that was copied</source>
        <translation>Die QR-Codes im kopierten Bild lesen</translation>
    </message>
    <message>
        <source>QR from the sc&amp;reen</source>
        <translation>QR vom Bild&amp;schirm</translation>
    </message>
    <message>
        <source>Choose a part of the screen and read the QR codes in it</source>
        <translation>Einen Teil des Bildschirms wählen und die QR-Codes darin lesen</translation>
    </message>
    <message>
        <source>Paste here what you received, as it came.</source>
        <translation>Fügen Sie hier ein, was Sie bekommen haben, so wie es ankam.</translation>
    </message>
    <message>
        <source>Te&amp;xt:</source>
        <translation>Te&amp;xt:</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Was gelesen wurde</translation>
    </message>
    <message>
        <source>&amp;About this row:</source>
        <translation>Zu dieser Zei&amp;le:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Te&amp;xt of %1:</source>
        <translation>Te&amp;xt von %1:</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Say on the left which column holds the codes or the links, and in which row the headers are.</source>
        <translation>Sagen Sie links, welche Spalte die Codes oder die Links enthält und in welcher Zeile die Überschriften stehen.</translation>
    </message>
    <message>
        <source>There is no code and no link to a post in it. Look whether it was copied whole.</source>
        <translation>Darin ist weder ein Code noch ein Link zu einem Beitrag. Sehen Sie nach, ob alles kopiert wurde.</translation>
    </message>
    <message numerus="yes">
        <source>%n more note(s): they are in the tip of this line.</source>
        <translation>
            <numerusform>%n weiterer Hinweis: Er steht im Tooltip dieser Zeile.</numerusform>
            <numerusform>%n weitere Hinweise: Sie stehen im Tooltip dieser Zeile.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text is long: only its beginning is shown, all of it was read.</source>
        <translation>Der Text ist lang: Nur sein Anfang ist zu sehen, gelesen wurde er ganz.</translation>
    </message>
    <message numerus="yes">
        <source>Reading: %n row(s)</source>
        <translation>
            <numerusform>Lesen: %n Zeile</numerusform>
            <numerusform>Lesen: %n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that end later</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%n endet später</numerusform>
            <numerusform>%n enden später</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%n schon da</numerusform>
            <numerusform>%n schon da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with another code for the post</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%n mit anderem Code für den Beitrag</numerusform>
            <numerusform>%n mit anderem Code für den Beitrag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%n zum Ansehen</numerusform>
            <numerusform>%n zum Ansehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that cannot be taken</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%n geht nicht</numerusform>
            <numerusform>%n gehen nicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take in %n row(s)</source>
        <translation>
            <numerusform>%n Zeile a&amp;ufnehmen</numerusform>
            <numerusform>%n Zeilen a&amp;ufnehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cleaned: %1</source>
        <translation>Bereinigt: %1</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <comment>moments</comment>
        <translation>Von %1 bis %2.</translation>
    </message>
    <message>
        <source>Ends %1.</source>
        <comment>a moment</comment>
        <translation>Endet %1.</translation>
    </message>
    <message>
        <source>Where it stood: %1</source>
        <translation>Wo es stand: %1</translation>
    </message>
    <message>
        <source>Paste a chat, a mail or a list on the left. Drop or open files: text, mail, chat exports, CSV, Excel, pictures. Or read QR codes from the clipboard or the screen.</source>
        <translation>Fügen Sie links einen Chat, eine Mail oder eine Liste ein. Ziehen Sie Dateien hierher, oder öffnen Sie sie: Text, Mail, Chat-Exporte, CSV, Excel, Bilder. Oder lesen Sie QR-Codes aus der Zwischenablage oder vom Bildschirm.</translation>
    </message>
    <message>
        <source>QR from the ca&amp;mera</source>
        <translation>QR von der Ka&amp;mera</translation>
    </message>
    <message>
        <source>Hold QR codes before the camera of this computer</source>
        <translation>QR-Codes vor die Kamera dieses Computers halten</translation>
    </message>
</context>
<context>
    <name>spark::IntakeFlow</name>
    <message>
        <source>What codes arrive in</source>
        <translation>Worin Codes ankommen</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Take in codes from a file</source>
        <translation>Codes aus einer Datei aufnehmen</translation>
    </message>
    <message>
        <source>Close without taking in?</source>
        <translation>Schließen, ohne aufzunehmen?</translation>
    </message>
    <message>
        <source>What was found here is not in the ledger. It would have to be read again.</source>
        <translation>Was hier gefunden wurde, ist nicht im Bestand. Es müsste noch einmal gelesen werden.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Dropped picture</source>
        <translation>Hergezogenes Bild</translation>
    </message>
    <message>
        <source>Read something else?</source>
        <translation>Etwas anderes lesen?</translation>
    </message>
    <message>
        <source>What you have ticked and corrected here is not in the ledger yet, and would be lost.</source>
        <translation>Was Sie hier angekreuzt und berichtigt haben, ist noch nicht im Bestand und ginge verloren.</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Lesen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lesen…</translation>
    </message>
    <message>
        <source>It could not be read.</source>
        <translation>Es ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>Looking for QR codes…</source>
        <translation>QR-Codes werden gesucht…</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>In der Zwischenablage ist kein Bild.</translation>
    </message>
    <message>
        <source>Copy one, or a part of the screen, and try again.</source>
        <translation>Kopieren Sie eines oder einen Teil des Bildschirms, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Picture from the clipboard</source>
        <translation>Bild aus der Zwischenablage</translation>
    </message>
    <message>
        <source>Picture of the screen</source>
        <translation>Bild vom Bildschirm</translation>
    </message>
    <message>
        <source>Taking in…</source>
        <translation>Aufnehmen…</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) taken in</source>
        <translation>
            <numerusform>%n Code aufgenommen</numerusform>
            <numerusform>%n Codes aufgenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) recorded</source>
        <translation>
            <numerusform>%n Beitrag festgehalten</numerusform>
            <numerusform>%n Beiträge festgehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) end later</source>
        <translation>
            <numerusform>%n Code endet später</numerusform>
            <numerusform>%n Codes enden später</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier code(s) replaced</source>
        <translation>
            <numerusform>%n früherer Code ersetzt</numerusform>
            <numerusform>%n frühere Codes ersetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had been asked for</source>
        <comment>codes</comment>
        <translation>
            <numerusform>%n war erbeten</numerusform>
            <numerusform>%n waren erbeten</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was taken in.</source>
        <translation>Es wurde nichts aufgenommen.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>rows</comment>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not be taken in; all others were.</source>
        <translation>
            <numerusform>%n Zeile ließ sich nicht aufnehmen; alle anderen sind aufgenommen.</numerusform>
            <numerusform>%n Zeilen ließen sich nicht aufnehmen; alle anderen sind aufgenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture from the camera</source>
        <translation>Bild der Kamera</translation>
    </message>
    <message>
        <source>Picture %1 from the camera</source>
        <translation>Bild %1 der Kamera</translation>
    </message>
</context>
<context>
    <name>spark::IntakePictureTexts</name>
    <message>
        <source>%1: a QR code in it holds a web address, not a code or a TikTok post.</source>
        <translation>%1: Ein QR-Code darin enthält eine Webadresse, keinen Code und keinen TikTok-Beitrag.</translation>
    </message>
    <message>
        <source>%1: a QR code in it is another program’s: a contact, a network, a payment or the like.</source>
        <translation>%1: Ein QR-Code darin ist der eines anderen Programms: ein Kontakt, ein Netzwerk, eine Zahlung oder Ähnliches.</translation>
    </message>
    <message>
        <source>%1: a QR code in it holds more text than a code has.</source>
        <translation>%1: Ein QR-Code darin enthält mehr Text, als ein Code hat.</translation>
    </message>
    <message>
        <source>%1: a QR code in it holds no text.</source>
        <translation>%1: Ein QR-Code darin enthält keinen Text.</translation>
    </message>
    <message>
        <source>%1: no QR code was found in it.</source>
        <translation>%1: Darin wurde kein QR-Code gefunden.</translation>
    </message>
</context>
<context>
    <name>spark::IntakeSourceTexts</name>
    <message>
        <source>Reading was cancelled. Nothing was changed.</source>
        <translation>Das Lesen wurde abgebrochen. Es wurde nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n place(s) in the text are no characters. Look whether a code is among them.</source>
        <translation>
            <numerusform>%1: %n Stelle im Text ist kein Zeichen. Sehen Sie nach, ob ein Code darunter ist.</numerusform>
            <numerusform>%1: %n Stellen im Text sind keine Zeichen. Sehen Sie nach, ob ein Code darunter ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: a handover pack came with the mail. Save it and open it as a pack.</source>
        <translation>%1: Mit der Mail kam ein Übergabepaket. Sichern Sie es, und öffnen Sie es als Paket.</translation>
    </message>
    <message>
        <source>“%1” is a handover pack. Nothing was changed.</source>
        <translation>„%1“ ist ein Übergabepaket. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Open it as a pack: that shows what is new in it, and asks for its passphrase.</source>
        <translation>Öffnen Sie es als Paket: Das zeigt, was darin neu ist, und fragt nach seiner Passphrase.</translation>
    </message>
    <message>
        <source>Day and month of the message could be the other way round.</source>
        <translation>Tag und Monat der Nachricht könnten vertauscht sein.</translation>
    </message>
</context>
<context>
    <name>spark::IntakeTableModel</name>
    <message>
        <source>a post alone</source>
        <translation>nur ein Beitrag</translation>
    </message>
    <message>
        <source>%1 (not certain: %2)</source>
        <comment>a value, why</comment>
        <translation>%1 (nicht sicher: %2)</translation>
    </message>
    <message>
        <source>“%1” is no handle: letters, digits, _ and . only.</source>
        <translation>„%1“ ist kein Handle: nur Buchstaben, Ziffern, _ und Punkte.</translation>
    </message>
    <message>
        <source>Take this row in</source>
        <translation>Diese Zeile aufnehmen</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Handle</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>For</source>
        <comment>whom a code is for</comment>
        <translation>Für</translation>
    </message>
</context>
<context>
    <name>spark::IntakeTexts</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>Schon da</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Cannot be taken</source>
        <translation>Geht nicht</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>Take, and replace the earlier code</source>
        <translation>Nehmen und den früheren Code ersetzen</translation>
    </message>
    <message>
        <source>Another code</source>
        <translation>Anderer Code</translation>
    </message>
    <message>
        <source>Ends later</source>
        <translation>Endet später</translation>
    </message>
    <message>
        <source>%1, uncertain</source>
        <comment>what a row is</comment>
        <translation>%1, unsicher</translation>
    </message>
    <message numerus="yes">
        <source>%n uncertain</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%n unsicher</numerusform>
            <numerusform>%n unsicher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%n abgelehnt</numerusform>
            <numerusform>%n abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%n schon da</numerusform>
            <numerusform>%n schon da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not ticked</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%n nicht angekreuzt</numerusform>
            <numerusform>%n nicht angekreuzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were left: %1.</source>
        <translation>
            <numerusform>%n Zeile blieb übrig: %1.</numerusform>
            <numerusform>%n Zeilen blieben übrig: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The same code stands here more than once: %1.</source>
        <comment>places</comment>
        <translation>Derselbe Code steht hier mehrmals: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) more than once</source>
        <translation>
            <numerusform>%n Code mehrmals</numerusform>
            <numerusform>%n Codes mehrmals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::IntakeViewTexts</name>
    <message>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Neither a code nor a post was found.</source>
        <translation>Weder ein Code noch ein Beitrag wurde gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s)</source>
        <translation>
            <numerusform>%n Code</numerusform>
            <numerusform>%n Codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) without a code</source>
        <translation>
            <numerusform>%n Beitrag ohne Code</numerusform>
            <numerusform>%n Beiträge ohne Code</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::IntakeWordsTexts</name>
    <message>
        <source>The entry “%1” of the file with the words for reading messages is missing or wrong.</source>
        <translation>Der Eintrag „%1“ der Datei mit den Wörtern zum Lesen von Nachrichten fehlt oder ist falsch.</translation>
    </message>
    <message>
        <source>Correct the entry, or put the original file back.</source>
        <translation>Korrigieren Sie den Eintrag, oder stellen Sie die ursprüngliche Datei wieder her.</translation>
    </message>
</context>
<context>
    <name>spark::JudgeTexts</name>
    <message>
        <source>This row has neither a code nor a post.</source>
        <translation>Diese Zeile hat weder einen Code noch einen Beitrag.</translation>
    </message>
    <message>
        <source>The same code stands in what is taken in already: %1.</source>
        <translation>Derselbe Code steht schon in dem, was aufgenommen wird: %1.</translation>
    </message>
    <message>
        <source>above</source>
        <translation>weiter oben</translation>
    </message>
    <message>
        <source>In the ledger this code belongs to another post: %1.</source>
        <translation>Im Verzeichnis gehört dieser Code zu einem anderen Beitrag: %1.</translation>
    </message>
    <message>
        <source>It is said to end later than the ledger knows, but in the ledger it is not in force any more.</source>
        <translation>Er soll später enden, als das Verzeichnis weiß, ist dort aber nicht mehr in Kraft.</translation>
    </message>
    <message>
        <source>It is said to end before it began. The ledger keeps what it has.</source>
        <translation>Er soll enden, bevor er beginnt. Das Verzeichnis behält, was es hat.</translation>
    </message>
    <message>
        <source>No code stands near this post. It is recorded without one.</source>
        <translation>Bei diesem Beitrag steht kein Code. Er wird ohne einen eingetragen.</translation>
    </message>
    <message>
        <source>No post stands near this code. A code belongs to one post: enter its link or number.</source>
        <translation>Bei diesem Code steht kein Beitrag. Ein Code gehört zu einem Beitrag: Geben Sie dessen Link oder Nummer ein.</translation>
    </message>
    <message>
        <source>In the ledger this post is not @%1’s.</source>
        <translation>Im Verzeichnis ist dieser Beitrag nicht von @%1.</translation>
    </message>
    <message>
        <source>This code was asked for.</source>
        <translation>Dieser Code war angefragt.</translation>
    </message>
    <message>
        <source>No day stands beside the period: it is counted from today.</source>
        <translation>Beim Zeitraum steht kein Tag: Er zählt ab heute.</translation>
    </message>
    <message>
        <source>The ledger has a later end for this code, and keeps it.</source>
        <translation>Das Verzeichnis hat für diesen Code ein späteres Ende und behält es.</translation>
    </message>
    <message>
        <source>The ledger has another beginning for this code, and keeps it.</source>
        <translation>Das Verzeichnis hat für diesen Code einen anderen Beginn und behält ihn.</translation>
    </message>
    <message>
        <source>No day stands beside the period: it is counted from when the message was sent.</source>
        <translation>Beim Zeitraum steht kein Tag: Er zählt ab dem Absenden der Nachricht.</translation>
    </message>
    <message>
        <source>Period and end do not go together. The end was taken.</source>
        <translation>Zeitraum und Ende passen nicht zusammen. Das Ende wurde genommen.</translation>
    </message>
    <message>
        <source>Another code for the same post stands in what is taken in: %1.</source>
        <translation>In dem, was aufgenommen wird, steht noch ein Code für denselben Beitrag: %1.</translation>
    </message>
</context>
<context>
    <name>spark::KeyFlow</name>
    <message>
        <source>Recovery kit of %1</source>
        <translation>Wiederherstellungsblatt von %1</translation>
    </message>
    <message>
        <source>Save recovery kit</source>
        <translation>Wiederherstellungsblatt speichern</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>Saved %1. Move it to a place that is not this computer.</source>
        <translation>%1 gespeichert. Bringen Sie die Datei an einen Ort außerhalb dieses Computers.</translation>
    </message>
    <message>
        <source>Changing the vault’s key…</source>
        <translation>Der Schlüssel des Tresors wird geändert …</translation>
    </message>
</context>
<context>
    <name>spark::KeychainTexts</name>
    <message>
        <source>The keychain holds no key for this vault. The vault itself is unharmed.</source>
        <translation>Im Schlüsselbund liegt kein Schlüssel für diesen Tresor. Der Tresor selbst ist unversehrt.</translation>
    </message>
    <message>
        <source>Open the vault with its passphrase or its recovery kit.</source>
        <translation>Öffnen Sie den Tresor mit seiner Passphrase oder seinem Wiederherstellungsblatt.</translation>
    </message>
    <message>
        <source>The keychain is locked and was not unlocked. Nothing was changed.</source>
        <translation>Der Schlüsselbund ist gesperrt und wurde nicht entsperrt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again.</source>
        <translation>Entsperren Sie den Schlüsselbund und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The keychain refused access. Your vaults are unharmed.</source>
        <translation>Der Schlüsselbund hat den Zugriff verweigert. Ihre Tresore sind unversehrt.</translation>
    </message>
    <message>
        <source>Allow Spark Ledger to use the keychain and try again.</source>
        <translation>Erlauben Sie Spark Ledger die Nutzung des Schlüsselbunds und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The keychain did not answer in time. Your vaults are unharmed.</source>
        <translation>Der Schlüsselbund hat nicht rechtzeitig geantwortet. Ihre Tresore sind unversehrt.</translation>
    </message>
    <message>
        <source>See whether the keychain is asking a question behind another window, answer it and try again.</source>
        <translation>Prüfen Sie, ob der Schlüsselbund hinter einem anderen Fenster eine Frage stellt, beantworten Sie sie und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The keychain is no longer waited for.</source>
        <translation>Auf den Schlüsselbund wird nicht mehr gewartet.</translation>
    </message>
    <message>
        <source>The keychain of this computer cannot be used. Your vaults are unharmed.</source>
        <translation>Der Schlüsselbund dieses Computers ist nicht verfügbar. Ihre Tresore sind unversehrt.</translation>
    </message>
    <message>
        <source>Install or start a keychain such as GNOME Keyring or KWallet and try again.</source>
        <translation>Installieren oder starten Sie einen Schlüsselbund wie GNOME Keyring oder KWallet und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>spark::KitTexts</name>
    <message>
        <source>The page could not be drawn. Nothing was written.</source>
        <translation>Die Seite konnte nicht gezeichnet werden. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Check the printer, or save the kit as a PDF.</source>
        <translation>Prüfen Sie den Drucker oder speichern Sie das Blatt als PDF.</translation>
    </message>
    <message>
        <source>Spark Ledger recovery kit</source>
        <translation>Spark-Ledger-Wiederherstellungsblatt</translation>
    </message>
    <message>
        <source>Vault: %1</source>
        <translation>Tresor: %1</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Datei: %1</translation>
    </message>
    <message>
        <source>Made: %1</source>
        <translation>Erstellt: %1</translation>
    </message>
    <message>
        <source>This key opens the vault when the keychain or the passphrase is lost. Whoever has it can read everything in it: keep this page where you keep passports, and not with the computer.</source>
        <translation>Dieser Schlüssel öffnet den Tresor, wenn der Schlüsselbund oder die Passphrase verloren ist. Wer ihn hat, kann alles im Tresor lesen: Bewahren Sie diese Seite dort auf, wo Ihre Ausweise liegen, und nicht beim Computer.</translation>
    </message>
    <message>
        <source>To use it: open the vault in Spark Ledger, choose “Use the recovery key”, and type the 64 digits; spaces do not matter.</source>
        <translation>So wird er verwendet: Tresor in Spark Ledger öffnen, „Wiederherstellungsschlüssel verwenden“ wählen und die 64 Stellen eingeben; Leerzeichen spielen keine Rolle.</translation>
    </message>
    <message>
        <source>A change of the passphrase or of the key makes this page useless, except for backups made before.</source>
        <translation>Eine Änderung der Passphrase oder des Schlüssels macht diese Seite nutzlos, außer für frühere Sicherungen.</translation>
    </message>
</context>
<context>
    <name>spark::LanguageTexts</name>
    <message>
        <source>en</source>
        <extracomment>The name of the language that this file translates into, as in its file name: &quot;de&quot; for German.</extracomment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>spark::LedgerPage</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No row fits this search and filter.</source>
        <translation>Keine Zeile passt zu dieser Suche und diesem Filter.</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>All&amp;e zeigen</translation>
    </message>
</context>
<context>
    <name>spark::LedgerTable</name>
    <message>
        <source>&amp;Reset columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
</context>
<context>
    <name>spark::LibraryTexts</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
</context>
<context>
    <name>spark::LinkTexts</name>
    <message>
        <source>There is no link here.</source>
        <translation>Hier ist kein Link.</translation>
    </message>
    <message>
        <source>This is neither a link nor the number of a post.</source>
        <translation>Das ist weder ein Link noch die Nummer eines Beitrags.</translation>
    </message>
    <message>
        <source>This link does not lead to TikTok. Look at its address closely.</source>
        <translation>Dieser Link führt nicht zu TikTok. Sehen Sie sich die Adresse genau an.</translation>
    </message>
    <message>
        <source>This is the link of a profile, not of a post.</source>
        <translation>Das ist der Link eines Profils, nicht eines Beitrags.</translation>
    </message>
    <message>
        <source>This is the link of a live stream, not of a post.</source>
        <translation>Das ist der Link eines Livestreams, nicht eines Beitrags.</translation>
    </message>
    <message>
        <source>This is a shared profile, not a post.</source>
        <translation>Das ist ein geteiltes Profil, kein Beitrag.</translation>
    </message>
    <message>
        <source>This page of TikTok is not a post.</source>
        <translation>Diese TikTok-Seite ist kein Beitrag.</translation>
    </message>
    <message>
        <source>A spreadsheet has destroyed the last digits of this number. Copy the post’s link again from TikTok.</source>
        <translation>Eine Tabellenkalkulation hat die letzten Ziffern dieser Nummer zerstört. Kopieren Sie den Link des Beitrags erneut aus TikTok.</translation>
    </message>
    <message>
        <source>This is not a number that a post can have: it takes 19 digits.</source>
        <translation>Eine solche Nummer kann kein Beitrag haben: Sie muss 19 Stellen haben.</translation>
    </message>
    <message>
        <source>There is more than one link here. One link a line.</source>
        <translation>Hier steht mehr als ein Link. Bitte einen Link pro Zeile.</translation>
    </message>
    <message>
        <source>The number ends in zeros, as numbers do that went through a spreadsheet. Compare it with the post.</source>
        <translation>Die Nummer endet auf Nullen, wie es nach dem Weg durch eine Tabellenkalkulation vorkommt. Vergleichen Sie sie mit dem Beitrag.</translation>
    </message>
    <message>
        <source>The link does not say whose post it is.</source>
        <translation>Der Link sagt nicht, wem der Beitrag gehört.</translation>
    </message>
</context>
<context>
    <name>spark::ListTexts</name>
    <message>
        <source>The output could not be written.</source>
        <translation>Die Ausgabe konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>CODE</source>
        <translation>CODE</translation>
    </message>
    <message>
        <source>STATUS</source>
        <translation>STATUS</translation>
    </message>
    <message>
        <source>DAYS</source>
        <translation>TAGE</translation>
    </message>
    <message>
        <source>ENDS</source>
        <translation>ENDET</translation>
    </message>
    <message>
        <source>CREATOR</source>
        <translation>CREATOR</translation>
    </message>
    <message>
        <source>LICENSEE</source>
        <translation>LIZENZNEHMER</translation>
    </message>
    <message>
        <source>CAMPAIGN</source>
        <translation>KAMPAGNE</translation>
    </message>
    <message>
        <source>POST</source>
        <translation>BEITRAG</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>UID</translation>
    </message>
    <message>
        <source>CAPTION</source>
        <translation>BESCHREIBUNG</translation>
    </message>
    <message>
        <source>CODES</source>
        <translation>CODES</translation>
    </message>
    <message>
        <source>COVERED UNTIL</source>
        <translation>ABGEDECKT BIS</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>BRAND</source>
        <translation>MARKE</translation>
    </message>
    <message>
        <source>FROM</source>
        <translation>VON</translation>
    </message>
    <message>
        <source>TO</source>
        <translation>BIS</translation>
    </message>
    <message>
        <source>POSTS</source>
        <translation>BEITRÄGE</translation>
    </message>
    <message>
        <source>There is no post, code or campaign with the uid “%1”.</source>
        <translation>Es gibt keinen Beitrag, Code und keine Kampagne mit der UID „%1“.</translation>
    </message>
    <message>
        <source>spark-ledger-cli list shows the uids.</source>
        <translation>spark-ledger-cli list zeigt die UIDs.</translation>
    </message>
    <message>
        <source>There is no history for the uid “%1”.</source>
        <translation>Zur UID „%1“ gibt es keinen Verlauf.</translation>
    </message>
    <message>
        <source>AT</source>
        <translation>WANN</translation>
    </message>
    <message>
        <source>WHO</source>
        <translation>WER</translation>
    </message>
    <message>
        <source>WHERE</source>
        <translation>WO</translation>
    </message>
    <message>
        <source>ACTION</source>
        <translation>AKTION</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>WAS</translation>
    </message>
</context>
<context>
    <name>spark::MailTexts</name>
    <message>
        <source>The mail has more than %L1 parts; the others were not read.</source>
        <translation>Die Mail hat mehr als %L1 Teile; die übrigen wurden nicht gelesen.</translation>
    </message>
    <message>
        <source>A part of the mail is encrypted, and was not read.</source>
        <translation>Ein Teil der Mail ist verschlüsselt und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The text of the mail is very long, and was not read to its end.</source>
        <translation>Der Text der Mail ist sehr lang und wurde nicht bis zum Ende gelesen.</translation>
    </message>
    <message>
        <source>“%1” has parts in parts so deep as no mail program writes them, and was not read.</source>
        <translation>„%1“ hat so tief verschachtelte Teile, wie sie kein Mailprogramm schreibt, und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Ask where the file comes from, or copy the text and paste it.</source>
        <translation>Fragen Sie nach, woher die Datei stammt, oder kopieren Sie den Text, und fügen Sie ihn ein.</translation>
    </message>
    <message>
        <source>“%1” is larger than %2, and was not read.</source>
        <translation>„%1“ ist größer als %2 und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Save its attachments, and open those.</source>
        <translation>Speichern Sie die Anhänge, und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>“%1” is not a mail: it does not begin with a mail’s headers.</source>
        <translation>„%1“ ist keine Mail: Sie beginnt nicht mit den Kopfzeilen einer Mail.</translation>
    </message>
    <message>
        <source>Save the mail as a file in your mail program, or copy its text and paste it.</source>
        <translation>Speichern Sie die Mail im Mailprogramm als Datei, oder kopieren Sie den Text, und fügen Sie ihn ein.</translation>
    </message>
    <message>
        <source>“%1” is damaged: it is not a complete mail.</source>
        <translation>„%1“ ist beschädigt: Es ist keine vollständige Mail.</translation>
    </message>
    <message>
        <source>Save the mail once more in your mail program.</source>
        <translation>Speichern Sie die Mail im Mailprogramm noch einmal.</translation>
    </message>
</context>
<context>
    <name>spark::MainWindow</name>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>No posts yet</source>
        <translation>Noch keine Beiträge</translation>
    </message>
    <message>
        <source>Here are the posts that may run as Spark Ads. Paste a post’s link to record it; its date and creator are read from the link.</source>
        <translation>Hier stehen die Beiträge, die als Spark Ads laufen dürfen. Fügen Sie den Link eines Beitrags ein, um ihn zu erfassen; Datum und Creator werden aus dem Link gelesen.</translation>
    </message>
    <message>
        <source>Add &amp;posts…</source>
        <translation>Beiträge hinzufü&amp;gen…</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>No codes yet</source>
        <translation>Noch keine Codes</translation>
    </message>
    <message>
        <source>Here is every Spark code: for which post, for whom, until when. Paste one as it came, from a chat or a mail.</source>
        <translation>Hier steht jeder Spark-Code: für welchen Beitrag, für wen, bis wann. Fügen Sie einen Code ein, wie er ankam, aus einem Chat oder einer E-Mail.</translation>
    </message>
    <message>
        <source>Add &amp;code…</source>
        <translation>Code hinzufü&amp;gen…</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>No campaigns yet</source>
        <translation>Noch keine Kampagnen</translation>
    </message>
    <message>
        <source>A campaign gathers posts and codes for one flight of a brand.</source>
        <translation>Eine Kampagne bündelt Beiträge und Codes für eine Kampagnenlaufzeit einer Marke.</translation>
    </message>
    <message>
        <source>Add c&amp;ampaign…</source>
        <translation>Kampagne hinzufü&amp;gen…</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Symbolleiste</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Search codes, links, IDs, handles, words  (Ctrl+K)</source>
        <translation>Codes, Links, IDs, Handles, Wörter suchen  (Strg+K)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Spark Ledger</source>
        <translation>Spark Ledger</translation>
    </message>
    <message>
        <source>%1 – Spark Ledger</source>
        <translation>%1 – Spark Ledger</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>Open r&amp;ecent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Take in…</source>
        <translation>A&amp;ufnehmen …</translation>
    </message>
</context>
<context>
    <name>spark::MappingTexts</name>
    <message>
        <source>The header only resembles the usual ones.</source>
        <translation>Die Überschrift ähnelt den üblichen nur.</translation>
    </message>
    <message>
        <source>Only the cells say so; there is no header.</source>
        <translation>Nur die Zellen sprechen dafür; es gibt keine Überschrift.</translation>
    </message>
    <message>
        <source>The header says “%1”, the cells say otherwise.</source>
        <translation>Die Überschrift sagt „%1“, die Zellen sagen etwas anderes.</translation>
    </message>
    <message>
        <source>The header says so, but most of the first cells do not look like it.</source>
        <translation>Die Überschrift sagt das, aber die meisten der ersten Zellen sehen nicht danach aus.</translation>
    </message>
    <message>
        <source>Another column is taken for “%1”.</source>
        <translation>Für „%1“ wird eine andere Spalte genommen.</translation>
    </message>
    <message>
        <source>“%1” does not say which row has the headers.</source>
        <translation>„%1“ sagt nicht, in welcher Zeile die Überschriften stehen.</translation>
    </message>
    <message>
        <source>Give the number of the row, or 0 when there is none.</source>
        <translation>Geben Sie die Nummer der Zeile an oder 0, wenn es keine gibt.</translation>
    </message>
    <message>
        <source>“%1” does not name a field and its column.</source>
        <translation>„%1“ nennt kein Feld mit seiner Spalte.</translation>
    </message>
    <message>
        <source>Write code=2 or code=Header, with one of: code, post, handle, period, start, until, licensee, campaign, caption.</source>
        <translation>Schreiben Sie code=2 oder code=Überschrift, mit einem von: code, post, handle, period, start, until, licensee, campaign, caption.</translation>
    </message>
    <message>
        <source>More than one column is headed as in “%1”.</source>
        <translation>Mehr als eine Spalte hat die Überschrift aus „%1“.</translation>
    </message>
    <message>
        <source>Give the number of the column, from 1.</source>
        <translation>Geben Sie die Nummer der Spalte an, von 1 an.</translation>
    </message>
    <message>
        <source>There is no such column as in “%1”.</source>
        <translation>Eine Spalte wie in „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Give a header as it stands in the table, or the number of the column, from 1.</source>
        <translation>Geben Sie eine Überschrift an, wie sie in der Tabelle steht, oder die Nummer der Spalte, von 1 an.</translation>
    </message>
    <message>
        <source>“%1” gives a column or a field for the second time.</source>
        <translation>„%1“ nennt eine Spalte oder ein Feld zum zweiten Mal.</translation>
    </message>
    <message>
        <source>Give every field one column. Only the post may have two: its link and its number.</source>
        <translation>Geben Sie jedem Feld eine Spalte. Nur der Beitrag darf zwei haben: seinen Link und seine Nummer.</translation>
    </message>
</context>
<context>
    <name>spark::MappingView</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Row of the headers</source>
        <translation>Zeile der Überschriften</translation>
    </message>
    <message>
        <source>&amp;Headers in row:</source>
        <translation>Überschriften in &amp;Zeile:</translation>
    </message>
    <message>
        <source>&amp;Encoding:</source>
        <translation>&amp;Kodierung:</translation>
    </message>
    <message>
        <source>Encoding of the file</source>
        <translation>Kodierung der Datei</translation>
    </message>
    <message>
        <source>&amp;Delimiter:</source>
        <translation>&amp;Trennzeichen:</translation>
    </message>
    <message>
        <source>What stands between two columns</source>
        <translation>Was zwischen zwei Spalten steht</translation>
    </message>
    <message>
        <source>&amp;Sheet:</source>
        <translation>&amp;Blatt:</translation>
    </message>
    <message>
        <source>Sheet of the workbook</source>
        <translation>Blatt der Arbeitsmappe</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
    </message>
    <message>
        <source>ignore</source>
        <translation>übergehen</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Taken as</source>
        <translation>Gilt als</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Such a table was taken in before: its columns are taken in the same way.</source>
        <translation>Eine solche Tabelle wurde schon einmal aufgenommen: Ihre Spalten gelten ebenso.</translation>
    </message>
    <message>
        <source>Look whether each column is taken for what it is.</source>
        <translation>Sehen Sie nach, ob jede Spalte als das gilt, was sie ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n more column(s) are not shown.</source>
        <translation>
            <numerusform>%n weitere Spalte ist nicht zu sehen.</numerusform>
            <numerusform>%n weitere Spalten sind nicht zu sehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>%1 (not certain: %2)</source>
        <comment>a value, why</comment>
        <translation>%1 (nicht sicher: %2)</translation>
    </message>
    <message>
        <source>What the column “%1” is</source>
        <translation>Was die Spalte „%1“ ist</translation>
    </message>
</context>
<context>
    <name>spark::MarkLegend</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Handle</translation>
    </message>
    <message>
        <source>Period and dates</source>
        <translation>Zeitraum und Daten</translation>
    </message>
    <message>
        <source>Licensee</source>
        <translation>Lizenznehmer</translation>
    </message>
    <message>
        <source>not certain</source>
        <translation>nicht sicher</translation>
    </message>
</context>
<context>
    <name>spark::MarkTexts</name>
    <message>
        <source>One of the rows has no code yet, so Ads Manager cannot have seen it. Nothing was changed.</source>
        <translation>Eine der Zeilen hat noch keinen Code, der Ads Manager kann ihn also nicht gesehen haben. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Record the code first, or leave the row out.</source>
        <translation>Erfassen Sie zuerst den Code, oder lassen Sie die Zeile aus.</translation>
    </message>
    <message>
        <source>The code %1 has the status “%2”, in which no ad account takes it. Nothing was changed.</source>
        <translation>Der Code %1 hat den Status „%2“, in dem ihn kein Werbekonto nimmt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Correct its status first, or leave the row out.</source>
        <translation>Berichtigen Sie zuerst seinen Status, oder lassen Sie die Zeile aus.</translation>
    </message>
    <message>
        <source>“%1” is not among the reasons for which Ads Manager refuses codes. Nothing was changed.</source>
        <translation>„%1“ gehört nicht zu den Gründen, aus denen der Ads Manager Codes ablehnt. Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>spark::MessageCommandTexts</name>
    <message>
        <source>There is no code or post with the uid “%1”. Nothing was changed.</source>
        <translation>Es gibt keinen Code oder Beitrag mit der uid „%1“. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>spark-ledger-cli list shows the uids.</source>
        <translation>spark-ledger-cli list zeigt die uids.</translation>
    </message>
    <message>
        <source>“%1” is not a moment.</source>
        <translation>„%1“ ist kein Zeitpunkt.</translation>
    </message>
    <message>
        <source>Write it as 2026-12-14 or 2026-12-14T08:30:00Z.</source>
        <translation>Schreiben Sie ihn als 2026-12-14 oder 2026-12-14T08:30:00Z.</translation>
    </message>
    <message>
        <source>Nothing was recorded. With --record the ledger remembers that this was handed over.</source>
        <translation>Es wurde nichts festgehalten. Mit --record merkt sich der Bestand, dass dies weitergegeben wurde.</translation>
    </message>
</context>
<context>
    <name>spark::MessageDialog</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>What the message is for</source>
        <translation>Wofür die Nachricht ist</translation>
    </message>
    <message>
        <source>Language of the message</source>
        <translation>Sprache der Nachricht</translation>
    </message>
    <message>
        <source>for the history</source>
        <translation>für den Verlauf</translation>
    </message>
    <message>
        <source>Period wanted</source>
        <translation>Gewünschter Zeitraum</translation>
    </message>
    <message>
        <source>&amp;until:</source>
        <translation>&amp;bis:</translation>
    </message>
    <message>
        <source>With a deadline</source>
        <translation>Mit einer Frist</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>&amp;Message:</source>
        <translation>&amp;Nachricht:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation>&amp;An:</translation>
    </message>
    <message>
        <source>&amp;Period in days:</source>
        <translation>&amp;Zeitraum in Tagen:</translation>
    </message>
    <message>
        <source>&amp;Subject:</source>
        <translation>Be&amp;treff:</translation>
    </message>
    <message>
        <source>Te&amp;xt:</source>
        <translation>Te&amp;xt:</translation>
    </message>
    <message>
        <source>&amp;Each code or post:</source>
        <translation>&amp;Je Code oder Beitrag:</translation>
    </message>
    <message>
        <source>Pre&amp;view:</source>
        <translation>&amp;Vorschau:</translation>
    </message>
    <message>
        <source>&amp;Original text</source>
        <translation>&amp;Ursprünglicher Text</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Open &amp;in mail…</source>
        <translation>&amp;In E-Mail öffnen…</translation>
    </message>
    <message>
        <source>&amp;Record and close</source>
        <translation>&amp;Festhalten und schließen</translation>
    </message>
    <message>
        <source>Write into the history what was handed to whom, and close</source>
        <translation>In den Verlauf schreiben, was an wen ging, und schließen</translation>
    </message>
    <message>
        <source>In the text: %1
In each: %2</source>
        <translation>Im Text: %1
Je Code: %2</translation>
    </message>
</context>
<context>
    <name>spark::MessageFlow</name>
    <message>
        <source>Message copied.</source>
        <translation>Nachricht kopiert.</translation>
    </message>
    <message>
        <source>The message is too long to be handed to a mail program. Nothing was sent.</source>
        <translation>Die Nachricht ist zu lang, um sie einem E-Mail-Programm zu übergeben. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Copy it and paste it there, or choose fewer rows.</source>
        <translation>Kopieren Sie sie und fügen Sie sie dort ein, oder wählen Sie weniger Zeilen.</translation>
    </message>
    <message>
        <source>Codes in a mail</source>
        <translation>Codes in einer E-Mail</translation>
    </message>
    <message>
        <source>The mail program gets the codes as part of its command line, which other programs of this computer can read, and it may keep them in drafts. Copying is safer: the clipboard is cleared after a while.</source>
        <translation>Das E-Mail-Programm bekommt die Codes auf seiner Befehlszeile, die andere Programme dieses Computers lesen können, und bewahrt sie womöglich in Entwürfen auf. Kopieren ist sicherer: Die Zwischenablage wird nach einer Weile geleert.</translation>
    </message>
    <message>
        <source>Open &amp;mail</source>
        <translation>E-&amp;Mail öffnen</translation>
    </message>
</context>
<context>
    <name>spark::MessageReaderTexts</name>
    <message>
        <source>The code was put together across an empty line. Compare it with the original.</source>
        <translation>Der Code wurde über eine Leerzeile hinweg zusammengesetzt. Vergleichen Sie ihn mit dem Original.</translation>
    </message>
    <message>
        <source>The code was put together across a blank, where a + may have been lost.</source>
        <translation>Der Code wurde über ein Leerzeichen hinweg zusammengesetzt, an dem ein + verloren gegangen sein kann.</translation>
    </message>
    <message>
        <source>It is not certain that the code goes on in the next line: it does not end with =.</source>
        <translation>Es ist nicht sicher, dass der Code in der nächsten Zeile weitergeht: Er endet nicht mit =.</translation>
    </message>
    <message>
        <source>It could be a hashtag rather than a code.</source>
        <translation>Es könnte ein Hashtag statt eines Codes sein.</translation>
    </message>
    <message>
        <source>It could be something else than a code: there is no # before it, and nothing says what it is.</source>
        <translation>Es könnte etwas anderes als ein Code sein: Es steht kein # davor, und nichts sagt, was es ist.</translation>
    </message>
    <message>
        <source>There is no # before the code, and nothing says what it is.</source>
        <translation>Vor dem Code steht kein #, und nichts sagt, was er ist.</translation>
    </message>
    <message>
        <source>The code is cut off: the rest of it was left out where it was copied.</source>
        <translation>Der Code ist abgeschnitten: Der Rest fehlte schon dort, wo er kopiert wurde.</translation>
    </message>
    <message>
        <source>The year is not said. %1 was taken.</source>
        <translation>Das Jahr steht nicht dabei. %1 wurde angenommen.</translation>
    </message>
    <message>
        <source>Day and month could be the other way round. %1 was taken.</source>
        <translation>Tag und Monat könnten vertauscht sein. %1 wurde angenommen.</translation>
    </message>
    <message>
        <source>The time zone is not said. Yours was taken.</source>
        <translation>Die Zeitzone steht nicht dabei. Ihre wurde angenommen.</translation>
    </message>
    <message>
        <source>The time of day is not known. The end of the day in your time zone was taken.</source>
        <translation>Die Uhrzeit ist nicht bekannt. Das Ende des Tages in Ihrer Zeitzone wurde angenommen.</translation>
    </message>
    <message>
        <source>The time of day is not known. The beginning of the day in your time zone was taken.</source>
        <translation>Die Uhrzeit ist nicht bekannt. Der Beginn des Tages in Ihrer Zeitzone wurde angenommen.</translation>
    </message>
    <message>
        <source>The number could be that of a post. It is not said what it is.</source>
        <translation>Die Zahl könnte die eines Beitrags sein. Es steht nicht dabei, was sie ist.</translation>
    </message>
    <message>
        <source>There are several codes and one link. It could belong to another code.</source>
        <translation>Es gibt mehrere Codes und einen Link. Er könnte zu einem anderen Code gehören.</translation>
    </message>
    <message>
        <source>The number of links and codes differs, or they stand equally near. It could be another link.</source>
        <translation>Es sind nicht gleich viele Links und Codes, oder sie stehen gleich nah. Es könnte ein anderer Link sein.</translation>
    </message>
    <message>
        <source>It stands at the end, behind several codes. It could be for the last one alone.</source>
        <translation>Es steht am Ende hinter mehreren Codes. Es könnte nur für den letzten gelten.</translation>
    </message>
    <message>
        <source>It stands between two codes. It could be for the other one.</source>
        <translation>Es steht zwischen zwei Codes. Es könnte für den anderen gelten.</translation>
    </message>
    <message>
        <source>Several different ones stand near the code. The first was taken.</source>
        <translation>In der Nähe des Codes stehen mehrere verschiedene. Der erste wurde angenommen.</translation>
    </message>
    <message>
        <source>How long a month is was not said. 30 days were taken.</source>
        <translation>Wie lang ein Monat ist, steht nicht dabei. 30 Tage wurden angenommen.</translation>
    </message>
    <message>
        <source>How long a year is was not said. 365 days were taken.</source>
        <translation>Wie lang ein Jahr ist, steht nicht dabei. 365 Tage wurden angenommen.</translation>
    </message>
    <message>
        <source>More than one number of days stands here.</source>
        <translation>Hier steht mehr als eine Anzahl von Tagen.</translation>
    </message>
    <message>
        <source>The number stands where a number of days is expected, without a unit.</source>
        <translation>Die Zahl steht dort, wo eine Anzahl von Tagen erwartet wird, aber ohne Einheit.</translation>
    </message>
    <message numerus="yes">
        <source>How long that is in days was not said. %n days were taken.</source>
        <translation>
            <numerusform>Wie lang das in Tagen ist, steht nicht dabei. %n Tag wurde angenommen.</numerusform>
            <numerusform>Wie lang das in Tagen ist, steht nicht dabei. %n Tage wurden angenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not said that this is the code’s period.</source>
        <translation>Es steht nicht dabei, dass das der Zeitraum des Codes ist.</translation>
    </message>
    <message>
        <source>line %L1</source>
        <translation>Zeile %L1</translation>
    </message>
    <message>
        <source>%1, line %L2</source>
        <translation>%1, Zeile %L2</translation>
    </message>
    <message>
        <source>The code stands there more than once, with different information.</source>
        <translation>Der Code steht mehrmals da, mit verschiedenen Angaben.</translation>
    </message>
</context>
<context>
    <name>spark::MessageRowTexts</name>
    <message>
        <source>One of the rows has no code yet, so there is nothing to hand over. Nothing was changed.</source>
        <translation>Eine der Zeilen hat noch keinen Code, es gibt also nichts weiterzugeben. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>One of the rows has no code yet, so there is nothing to extend. Nothing was changed.</source>
        <translation>Eine der Zeilen hat noch keinen Code, es gibt also nichts zu verlängern. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Leave the row out, or ask for its code.</source>
        <translation>Lassen Sie die Zeile aus, oder bitten Sie um ihren Code.</translation>
    </message>
    <message>
        <source>This message is about codes, and a post is none. Nothing was changed.</source>
        <translation>Diese Nachricht handelt von Codes, und ein Beitrag ist keiner. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Choose the codes of the post.</source>
        <translation>Wählen Sie die Codes des Beitrags.</translation>
    </message>
    <message>
        <source>Asked for until %1.</source>
        <translation>Erbeten bis %1.</translation>
    </message>
</context>
<context>
    <name>spark::MessageTexts</name>
    <message>
        <source>The entry “%1” of the messages file is missing or wrong.</source>
        <translation>Der Eintrag „%1“ der Datei mit den Nachrichten fehlt oder ist falsch.</translation>
    </message>
    <message>
        <source>Correct the entry, or put the original file back.</source>
        <translation>Berichtigen Sie den Eintrag, oder stellen Sie die ursprüngliche Datei wieder her.</translation>
    </message>
    <message>
        <source>%1 is not known here; there are %2.</source>
        <translation>%1 ist hier nicht bekannt; es gibt %2.</translation>
    </message>
    <message>
        <source>The text needs {%1}, where the list goes.</source>
        <translation>Der Text braucht {%1} an der Stelle der Liste.</translation>
    </message>
    <message>
        <source>{code} needs a line of its own: whoever copies the line copies nothing else with it.</source>
        <translation>{code} braucht eine eigene Zeile: Wer die Zeile kopiert, kopiert nichts anderes mit.</translation>
    </message>
    <message>
        <source>Hand codes over</source>
        <translation>Codes weitergeben</translation>
    </message>
    <message>
        <source>Ask for codes</source>
        <translation>Um Codes bitten</translation>
    </message>
    <message>
        <source>Ask for an extension</source>
        <translation>Um Verlängerung bitten</translation>
    </message>
</context>
<context>
    <name>spark::MoneyTexts</name>
    <message>
        <source>A currency has three letters, such as EUR or USD.</source>
        <translation>Eine Währung hat drei Buchstaben, zum Beispiel EUR oder USD.</translation>
    </message>
    <message>
        <source>Write an amount such as %1.</source>
        <translation>Geben Sie einen Betrag wie %1 ein.</translation>
    </message>
    <message>
        <source>“%1” is not an amount.</source>
        <translation>„%1“ ist kein Betrag.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n digit(s) behind the decimal sign.</source>
        <translation>
            <numerusform>%1 hat %n Nachkommastelle.</numerusform>
            <numerusform>%1 hat %n Nachkommastellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is too large.</source>
        <translation>„%1“ ist zu groß.</translation>
    </message>
</context>
<context>
    <name>spark::OpeningTexts</name>
    <message numerus="yes">
        <source>%n page(s) of it cannot be read, the first of them: %1.</source>
        <translation>
            <numerusform>%n Seite davon ist nicht lesbar, die erste: %1.</numerusform>
            <numerusform>%n Seiten davon sind nicht lesbar, die ersten: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of it cannot be read: %1.</source>
        <translation>
            <numerusform>%n Seite davon ist nicht lesbar: %1.</numerusform>
            <numerusform>%n Seiten davon sind nicht lesbar: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is damaged.</source>
        <translation>„%1“ ist beschädigt.</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>Die Datei wurde nicht angetastet.</translation>
    </message>
    <message>
        <source>Restore the newest backup; the damaged file is kept.</source>
        <translation>Stellen Sie die neueste Sicherung wieder her; die beschädigte Datei bleibt erhalten.</translation>
    </message>
    <message>
        <source>“%1” is an encrypted database of another program. It was left as it is.</source>
        <translation>„%1“ ist eine verschlüsselte Datenbank eines anderen Programms und wurde nicht angetastet.</translation>
    </message>
    <message>
        <source>Choose a vault that Spark Ledger made.</source>
        <translation>Wählen Sie einen Tresor, den Spark Ledger angelegt hat.</translation>
    </message>
    <message>
        <source>“%1” was made by a newer version of Spark Ledger. It was left as it is.</source>
        <translation>„%1“ stammt von einer neueren Version von Spark Ledger und wurde nicht angetastet.</translation>
    </message>
    <message>
        <source>Update Spark Ledger, then open it again.</source>
        <translation>Aktualisieren Sie Spark Ledger und öffnen Sie ihn erneut.</translation>
    </message>
    <message>
        <source>“%1” is on a disk that cannot keep it safe (%2).</source>
        <translation>„%1“ liegt auf einem Datenträger, der keine sichere Ablage bietet (%2).</translation>
    </message>
    <message>
        <source>Move the vault to a disk of this computer.</source>
        <translation>Verschieben Sie den Tresor auf einen Datenträger dieses Computers.</translation>
    </message>
    <message>
        <source>“%1” exists already. It was left as it is.</source>
        <translation>„%1“ existiert bereits und wurde nicht angetastet.</translation>
    </message>
    <message>
        <source>Choose another name, or open the file that is there.</source>
        <translation>Wählen Sie einen anderen Namen oder öffnen Sie die vorhandene Datei.</translation>
    </message>
    <message>
        <source>“%1” is a handover pack, not a vault. It was left as it is.</source>
        <translation>„%1“ ist ein Übergabepaket, kein Tresor. Es blieb, wie es ist.</translation>
    </message>
    <message>
        <source>Open your own vault, then take in what the pack holds with File → Open a pack.</source>
        <translation>Öffnen Sie Ihren eigenen Tresor, und übernehmen Sie den Inhalt des Pakets mit Datei → Paket öffnen.</translation>
    </message>
    <message>
        <source>“%1” is a whole vault, not a handover pack. It was left as it is.</source>
        <translation>„%1“ ist ein ganzer Tresor, kein Übergabepaket. Er blieb, wie er ist.</translation>
    </message>
    <message>
        <source>Open it with File → Open vault. To hand some of its codes over, choose them there and make a pack.</source>
        <translation>Öffnen Sie ihn mit Datei → Tresor öffnen. Um Codes daraus weiterzugeben, wählen Sie sie dort aus und legen ein Paket an.</translation>
    </message>
</context>
<context>
    <name>spark::PackCommandTexts</name>
    <message>
        <source>The passphrase of the pack is empty. Nothing was changed.</source>
        <translation>Die Passphrase des Pakets ist leer. Es wurde nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) are in %1.</source>
        <translation>
            <numerusform>%n Code ist in %1.</numerusform>
            <numerusform>%n Codes sind in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its passphrase is printed this once. Tell it by another way than the file goes, by phone for one.</source>
        <translation>Die Passphrase wird nur dieses eine Mal ausgegeben. Sagen Sie sie auf einem anderen Weg als dem der Datei, etwa am Telefon.</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>ART</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STAND</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>WAS</translation>
    </message>
    <message>
        <source>DIFFERS IN</source>
        <translation>UNTERSCHIED</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>UID</translation>
    </message>
    <message>
        <source>The output could not be written.</source>
        <translation>Die Ausgabe konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Made by %1 on %2.</source>
        <translation>Angelegt von %1 am %2.</translation>
    </message>
    <message>
        <source>“%1” cannot be taken. %2 Nothing was changed.</source>
        <translation>„%1“ lässt sich nicht übernehmen. %2 Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is no row with the uid “%1” in the pack. Nothing was changed.</source>
        <translation>Im Paket gibt es keine Zeile mit der uid „%1“. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>pack open without --take shows the uids.</source>
        <translation>pack open ohne --take zeigt die uids.</translation>
    </message>
    <message>
        <source>Nothing was taken. With --take rows are taken into the ledger.</source>
        <translation>Es wurde nichts übernommen. Mit --take kommen Zeilen in den Bestand.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) taken.</source>
        <translation>
            <numerusform>%n Zeile übernommen.</numerusform>
            <numerusform>%n Zeilen übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be taken</source>
        <translation>Geht nicht</translation>
    </message>
    <message>
        <source>Made on %1.</source>
        <translation>Erstellt am %1.</translation>
    </message>
</context>
<context>
    <name>spark::PackContentTexts</name>
    <message>
        <source>One of the rows has no code yet, so there is nothing to hand over. Nothing was changed.</source>
        <translation>Eine der Zeilen hat noch keinen Code, es gibt also nichts weiterzugeben. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Leave the row out, or ask for its code.</source>
        <translation>Lassen Sie die Zeile aus, oder bitten Sie um ihren Code.</translation>
    </message>
    <message>
        <source>The pack holds more than %L1 rows of one kind. Nothing was changed.</source>
        <translation>Das Paket enthält mehr als %L1 Zeilen einer Art. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Ask for it in several smaller ones.</source>
        <translation>Bitten Sie um mehrere kleinere.</translation>
    </message>
    <message>
        <source>“%1” holds rows that Spark Ledger does not write. Nothing was changed.</source>
        <translation>„%1“ enthält Zeilen, wie Spark Ledger sie nicht schreibt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Ask whoever sent it for a new one.</source>
        <translation>Bitten Sie den Absender um ein neues.</translation>
    </message>
    <message>
        <source>A pack holds at most %L1 rows of one kind. Nothing was written.</source>
        <translation>Ein Paket fasst höchstens %L1 Zeilen einer Art. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Choose fewer codes, and make several packs.</source>
        <translation>Wählen Sie weniger Codes, und machen Sie mehrere Pakete.</translation>
    </message>
    <message>
        <source>A pack with these rows could not be opened: a text of theirs is longer than %L1 characters, or a handle is none. Nothing was written.</source>
        <translation>Ein Paket mit diesen Zeilen ließe sich nicht öffnen: Ein Text darin ist länger als %L1 Zeichen, oder ein Handle ist keines. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Leave the notes out, or shorten what is so long.</source>
        <translation>Lassen Sie die Notizen weg, oder kürzen Sie, was so lang ist.</translation>
    </message>
</context>
<context>
    <name>spark::PackFlow</name>
    <message>
        <source>Handover packs (*.sparkpack)</source>
        <translation>Übergabepakete (*.sparkpack)</translation>
    </message>
    <message>
        <source>Spark codes</source>
        <translation>Spark-Codes</translation>
    </message>
    <message>
        <source>Spark codes for %1</source>
        <translation>Spark-Codes für %1</translation>
    </message>
    <message>
        <source>Where the pack goes</source>
        <translation>Wohin das Paket kommt</translation>
    </message>
    <message>
        <source>Open a pack</source>
        <translation>Paket öffnen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>“%1” is a handover pack, and there is no open vault to take it in. Nothing was changed.</source>
        <translation>„%1“ ist ein Übergabepaket, und es ist kein Tresor offen, der es aufnehmen könnte. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Open your vault first, then the pack with File → Open a pack.</source>
        <translation>Öffnen Sie zuerst Ihren Tresor, dann das Paket mit Datei → Paket öffnen.</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) handed over in “%1”.</source>
        <translation>
            <numerusform>%n Code in „%1“ übergeben.</numerusform>
            <numerusform>%n Codes in „%1“ übergeben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) handed over to %1 in “%2”.</source>
        <translation>
            <numerusform>%n Code in „%2“ an %1 übergeben.</numerusform>
            <numerusform>%n Codes in „%2“ an %1 übergeben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::PackHandOverDialog</name>
    <message>
        <source>Hand over as a pack</source>
        <translation>Als Paket weitergeben</translation>
    </message>
    <message>
        <source>Private &amp;notes go along, too</source>
        <translation>Private &amp;Notizen gehen auch mit</translation>
    </message>
    <message>
        <source>&amp;Save the pack…</source>
        <translation>Paket &amp;speichern…</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s), with their posts, creators, licensee and campaign, go into one encrypted file with a passphrase of its own. Whoever gets it takes them in with File → Open a pack.</source>
        <translation>
            <numerusform>%n Code kommt mit Beitrag, Creator, Lizenznehmer und Kampagne in eine verschlüsselte Datei mit eigener Passphrase. Wer sie bekommt, übernimmt ihn mit Datei → Paket öffnen.</numerusform>
            <numerusform>%n Codes kommen mit ihren Beiträgen, Creatorn, Lizenznehmern und Kampagnen in eine verschlüsselte Datei mit eigener Passphrase. Wer sie bekommt, übernimmt sie mit Datei → Paket öffnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>as it is to stand in the history</source>
        <translation>wie es im Verlauf stehen soll</translation>
    </message>
    <message>
        <source>&amp;For whom:</source>
        <translation>&amp;Für wen:</translation>
    </message>
    <message>
        <source>Passphrase of this pack</source>
        <translation>Passphrase dieses Pakets</translation>
    </message>
    <message>
        <source>File and passphrase go by different ways: send the file, and tell the passphrase by phone. Whoever has both has the codes.</source>
        <translation>Datei und Passphrase gehen getrennte Wege: Schicken Sie die Datei, und sagen Sie die Passphrase am Telefon. Wer beides hat, hat die Codes.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>&amp;Use the one that is offered</source>
        <translation>&amp;Angebotene verwenden</translation>
    </message>
    <message>
        <source>&amp;Use my own…</source>
        <translation>&amp;Eigene verwenden…</translation>
    </message>
    <message>
        <source>Making the pack…</source>
        <translation>Das Paket wird angelegt…</translation>
    </message>
    <message>
        <source>Saved as %1. Send the file, and tell the passphrase by another way, by phone for one.</source>
        <translation>Gespeichert als %1. Schicken Sie die Datei, und sagen Sie die Passphrase auf einem anderen Weg, etwa am Telefon.</translation>
    </message>
    <message>
        <source>It is not shown again once this window is closed.</source>
        <translation>Sie wird nicht wieder gezeigt, wenn dieses Fenster geschlossen ist.</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>Fer&amp;tig</translation>
    </message>
    <message numerus="yes">
        <source>C&amp;opy (cleared in %n s)</source>
        <translation>
            <numerusform>&amp;Kopieren (in %n s geleert)</numerusform>
            <numerusform>&amp;Kopieren (in %n s geleert)</numerusform>
        </translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>spark::PackOpenDialog</name>
    <message>
        <source>Open a pack</source>
        <translation>Paket öffnen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>“%1” is encrypted with a passphrase of its own, which whoever made it tells you. Nothing is taken before you have seen what is in it.</source>
        <translation>„%1“ ist mit einer eigenen Passphrase verschlüsselt; wer das Paket angelegt hat, sagt sie Ihnen. Es wird nichts übernommen, bevor Sie gesehen haben, was darin ist.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the pack:</source>
        <translation>&amp;Passphrase des Pakets:</translation>
    </message>
    <message>
        <source>Six groups of digits can be typed with or without the dashes.</source>
        <translation>Sechs Gruppen von Ziffern lassen sich mit oder ohne Striche tippen.</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Alle</translation>
    </message>
    <message>
        <source>Ne&amp;w ones only</source>
        <translation>Nur &amp;neue</translation>
    </message>
    <message>
        <source>N&amp;one</source>
        <translation>&amp;Keine</translation>
    </message>
    <message>
        <source>What the pack would change</source>
        <translation>Was das Paket ändern würde</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take %n row(s)</source>
        <translation>
            <numerusform>%n Zeile &amp;übernehmen</numerusform>
            <numerusform>%n Zeilen &amp;übernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Made by %1 on %2.</source>
        <translation>Angelegt von %1 am %2.</translation>
    </message>
    <message>
        <source>Made by %1 on %2, for %3.</source>
        <translation>Angelegt von %1 am %2, für %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are new.</source>
        <translation>
            <numerusform>%n Zeile ist neu.</numerusform>
            <numerusform>%n Zeilen sind neu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are here with other values: tick what is to take the pack’s.</source>
        <translation>
            <numerusform>%n ist schon da, mit anderen Werten: Kreuzen Sie an, wo die Werte aus dem Paket gelten sollen.</numerusform>
            <numerusform>%n sind schon da, mit anderen Werten: Kreuzen Sie an, wo die Werte aus dem Paket gelten sollen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The ledger has all of it already.</source>
        <translation>Der Bestand hat all das schon.</translation>
    </message>
    <message>
        <source>Taking the rows…</source>
        <translation>Die Zeilen werden übernommen…</translation>
    </message>
    <message>
        <source>Opening the pack and comparing it with the ledger…</source>
        <translation>Das Paket wird geöffnet und mit dem Bestand verglichen…</translation>
    </message>
    <message>
        <source>Made on %1.</source>
        <translation>Erstellt am %1.</translation>
    </message>
    <message>
        <source>Made on %1, for %2.</source>
        <translation>Erstellt am %1, für %2.</translation>
    </message>
</context>
<context>
    <name>spark::PackPassphraseTexts</name>
    <message>
        <source>Very strong: %1 digits drawn by chance (%2 bits). Nobody can guess it, and everybody can read it out.</source>
        <translation>Sehr stark: %1 zufällig gezogene Ziffern (%2 Bit). Niemand kann sie erraten, und alle können sie vorlesen.</translation>
    </message>
    <message>
        <source>This passphrase is short. Four or five words that have nothing to do with each other are easy to remember and hard to guess.</source>
        <translation>Diese Passphrase ist kurz. Vier oder fünf Wörter, die nichts miteinander zu tun haben, sind leicht zu merken und schwer zu erraten.</translation>
    </message>
</context>
<context>
    <name>spark::PackReaderTexts</name>
    <message>
        <source>Ask whoever sent it to send it once more, as a file and not as text.</source>
        <translation>Bitten Sie den Absender, es noch einmal zu schicken, als Datei und nicht als Text.</translation>
    </message>
    <message>
        <source>This passphrase does not open “%1”, which by its name is a vault and not a pack.</source>
        <translation>Diese Passphrase öffnet „%1“ nicht; dem Namen nach ist das ein Tresor und kein Paket.</translation>
    </message>
    <message>
        <source>Open a vault with File → Open vault.</source>
        <translation>Einen Tresor öffnen Sie mit Datei → Tresor öffnen.</translation>
    </message>
    <message>
        <source>This is not the passphrase of “%1”. Nothing was changed.</source>
        <translation>Das ist nicht die Passphrase von „%1“. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Ask for it once more; it belongs to this one file.</source>
        <translation>Fragen Sie noch einmal danach; sie gehört nur zu dieser einen Datei.</translation>
    </message>
    <message>
        <source>“%1” is empty. Nothing was changed.</source>
        <translation>„%1“ ist leer. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>“%1” is damaged, or its end is missing. Nothing was changed.</source>
        <translation>„%1“ ist beschädigt, oder das Ende fehlt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>“%1” was made by a newer version of Spark Ledger. Nothing was changed.</source>
        <translation>„%1“ wurde mit einer neueren Version von Spark Ledger angelegt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Update Spark Ledger, then open it again.</source>
        <translation>Aktualisieren Sie Spark Ledger, und öffnen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>“%1” is an ordinary SQLite database, not a handover pack. Nothing was changed.</source>
        <translation>„%1“ ist eine gewöhnliche SQLite-Datenbank, kein Übergabepaket. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Choose the pack; its name usually ends in .sparkpack.</source>
        <translation>Wählen Sie das Paket; sein Name endet meist auf .sparkpack.</translation>
    </message>
    <message>
        <source>There is no pack at “%1”.</source>
        <translation>Bei „%1“ gibt es kein Paket.</translation>
    </message>
    <message>
        <source>Check the path. If it is on another disk, connect it first.</source>
        <translation>Prüfen Sie den Pfad. Liegt es auf einem anderen Datenträger, verbinden Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>“%1” is not a handover pack. Nothing was changed.</source>
        <translation>„%1“ ist kein Übergabepaket. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>“%1” is too large to be a handover pack. Nothing was changed.</source>
        <translation>„%1“ ist zu groß für ein Übergabepaket. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Ask for it in several smaller ones.</source>
        <translation>Bitten Sie um mehrere kleinere.</translation>
    </message>
    <message>
        <source>The passphrase is empty. Nothing was changed.</source>
        <translation>Die Passphrase ist leer. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Enter the passphrase of the pack.</source>
        <translation>Geben Sie die Passphrase des Pakets ein.</translation>
    </message>
</context>
<context>
    <name>spark::PackTableModel</name>
    <message>
        <source>%1: %2</source>
        <comment>Ends: 14 Dec</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>Code: which one</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Cannot be taken</source>
        <translation>Geht nicht</translation>
    </message>
    <message>
        <source>Taken: %1</source>
        <translation>Übernommen: %1</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>In the pack</source>
        <translation>Im Paket</translation>
    </message>
</context>
<context>
    <name>spark::PackTexts</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>Schon da</translation>
    </message>
    <message>
        <source>Person or company</source>
        <translation>Mensch oder Firma</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>Creator</translation>
    </message>
    <message>
        <source>Licensee</source>
        <translation>Lizenznehmer</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>Agreed period</source>
        <translation>Vereinbarter Zeitraum</translation>
    </message>
    <message>
        <source>Granted period</source>
        <translation>Gewährter Zeitraum</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Flight begins</source>
        <translation>Flight beginnt</translation>
    </message>
    <message>
        <source>Flight ends</source>
        <translation>Flight endet</translation>
    </message>
    <message>
        <source>Codes needed</source>
        <translation>Benötigte Codes</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Why refused</source>
        <translation>Warum abgelehnt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Handle</translation>
    </message>
    <message>
        <source>All handles</source>
        <translation>Alle Handles</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>spark::PackWriterTexts</name>
    <message>
        <source>There is no code to hand over. Nothing was written.</source>
        <translation>Es gibt keinen Code weiterzugeben. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Choose at least one code.</source>
        <translation>Wählen Sie mindestens einen Code.</translation>
    </message>
    <message>
        <source>The passphrase is empty. Nothing was written.</source>
        <translation>Die Passphrase ist leer. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Enter a passphrase, or take the one that is offered.</source>
        <translation>Geben Sie eine Passphrase ein, oder nehmen Sie die angebotene.</translation>
    </message>
</context>
<context>
    <name>spark::PacksController</name>
    <message>
        <source>Cancelled: nothing was handed over, and the pack was deleted.</source>
        <translation>Abgebrochen: Es wurde nichts weitergegeben, und das Paket wurde gelöscht.</translation>
    </message>
</context>
<context>
    <name>spark::PartyTexts</name>
    <message>
        <source>“%1” is not a TikTok handle.</source>
        <translation>„%1“ ist kein TikTok-Handle.</translation>
    </message>
    <message>
        <source>A handle has 2 to 24 letters, digits, underscores and periods, and does not end in a period.</source>
        <translation>Ein Handle hat 2 bis 24 Buchstaben, Ziffern, Unterstriche und Punkte und endet nicht mit einem Punkt.</translation>
    </message>
</context>
<context>
    <name>spark::PassphraseFields</name>
    <message>
        <source>&amp;Passphrase:</source>
        <translation>Passphras&amp;e:</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Die beiden stimmen nicht überein.</translation>
    </message>
    <message>
        <source>This is short. Four or five words that have nothing to do with each other are easy to remember and hard to guess.</source>
        <translation>Das ist kurz. Vier oder fünf Wörter, die nichts miteinander zu tun haben, sind leicht zu merken und schwer zu erraten.</translation>
    </message>
    <message>
        <source>Aga&amp;in:</source>
        <translation>Wiederh&amp;olen:</translation>
    </message>
</context>
<context>
    <name>spark::PathTexts</name>
    <message>
        <source>Type the whole path: it begins with / or with ~ for your home folder.</source>
        <translation>Geben Sie den ganzen Pfad ein: Er beginnt mit / oder mit ~ für Ihren persönlichen Ordner.</translation>
    </message>
</context>
<context>
    <name>spark::PictureMaker</name>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The dialog for %1 did not come.</source>
        <translation>Der Dialog für %1 kam nicht.</translation>
    </message>
</context>
<context>
    <name>spark::PictureTexts</name>
    <message>
        <source>“%1” could not be read: it is damaged, or not a picture.</source>
        <translation>„%1“ konnte nicht gelesen werden: Die Datei ist beschädigt oder kein Bild.</translation>
    </message>
    <message>
        <source>Choose a PNG, JPEG, WebP, GIF, BMP or SVG file, or take the picture anew.</source>
        <translation>Wählen Sie eine PNG-, JPEG-, WebP-, GIF-, BMP- oder SVG-Datei, oder nehmen Sie das Bild neu auf.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Es gibt keine Datei „%1“.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“%1” could not be opened: you may not read it.</source>
        <translation>„%1“ konnte nicht geöffnet werden: Sie dürfen sie nicht lesen.</translation>
    </message>
    <message>
        <source>Change the permissions of the file, or choose another one.</source>
        <translation>Ändern Sie die Rechte der Datei, oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>“%1” was not read: %2 × %3 pixels are too many.</source>
        <translation>„%1“ wurde nicht gelesen: %2 × %3 Pixel sind zu viele.</translation>
    </message>
    <message>
        <source>Cut out the QR code, or make the picture smaller.</source>
        <translation>Schneiden Sie den QR-Code aus, oder verkleinern Sie das Bild.</translation>
    </message>
</context>
<context>
    <name>spark::QrDialog</name>
    <message>
        <source>QR code</source>
        <translation>QR-Code</translation>
    </message>
    <message>
        <source>QR code of the code %1</source>
        <translation>QR-Code des Codes %1</translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>endet %1</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>&amp;Größe:</translation>
    </message>
    <message>
        <source>Save &amp;PNG…</source>
        <translation>&amp;PNG speichern…</translation>
    </message>
    <message>
        <source>Save S&amp;VG…</source>
        <translation>&amp;SVG speichern…</translation>
    </message>
    <message>
        <source>&amp;Copy code</source>
        <translation>&amp;Code kopieren</translation>
    </message>
</context>
<context>
    <name>spark::QrFilesTexts</name>
    <message>
        <source>“%1” was not written: the picture could not be made. Nothing was changed.</source>
        <translation>„%1“ wurde nicht geschrieben: Das Bild konnte nicht erzeugt werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Choose a smaller size, or save it as SVG.</source>
        <translation>Wählen Sie eine kleinere Größe oder speichern Sie als SVG.</translation>
    </message>
</context>
<context>
    <name>spark::QrReaderTexts</name>
    <message>
        <source>Reading the picture was cancelled. Nothing was changed.</source>
        <translation>Das Lesen des Bildes wurde abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The picture was not looked at: %1 × %2 pixels are too many.</source>
        <translation>Das Bild wurde nicht angesehen: %1 × %2 Pixel sind zu viele.</translation>
    </message>
    <message>
        <source>Cut out the QR code, or make the picture smaller.</source>
        <translation>Schneiden Sie den QR-Code aus, oder verkleinern Sie das Bild.</translation>
    </message>
</context>
<context>
    <name>spark::QrSheetTexts</name>
    <message numerus="yes">
        <source>%n code(s)</source>
        <translation>
            <numerusform>%n Code</numerusform>
            <numerusform>%n Codes</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep this sheet safe: whoever has a code can run the post as an ad.</source>
        <translation>Diesen Bogen sicher aufbewahren: Wer einen Code hat, kann den Beitrag als Anzeige schalten.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Licensee</source>
        <translation>Lizenznehmer</translation>
    </message>
    <message>
        <source>The sheet was not written, as you wished. Nothing was changed.</source>
        <translation>Der Bogen wurde wie gewünscht nicht geschrieben. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The sheet was not written: code %1 cannot be a QR code. Nothing was changed.</source>
        <translation>Der Bogen wurde nicht geschrieben: Aus Code %1 lässt sich kein QR-Code erzeugen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The sheet was not written: code %1, of %2, cannot be a QR code. Nothing was changed.</source>
        <translation>Der Bogen wurde nicht geschrieben: Aus Code %1 von %2 lässt sich kein QR-Code erzeugen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Leave this one out or correct it, and try again.</source>
        <translation>Lassen Sie ihn weg oder korrigieren Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The sheet could not be drawn. Nothing was changed.</source>
        <translation>Der Bogen konnte nicht gezeichnet werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Try again, or save the codes as single pictures.</source>
        <translation>Versuchen Sie es erneut oder speichern Sie die Codes als einzelne Bilder.</translation>
    </message>
    <message>
        <source>The page is too small for a code and what belongs to it.</source>
        <translation>Die Seite ist zu klein für einen Code und seine Angaben.</translation>
    </message>
    <message>
        <source>Choose a larger paper size, such as A4 or Letter.</source>
        <translation>Wählen Sie ein größeres Papierformat, zum Beispiel A4 oder Letter.</translation>
    </message>
    <message>
        <source>Choose fewer codes, and try again.</source>
        <translation>Wählen Sie weniger Codes und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>There are no codes to put on a sheet.</source>
        <translation>Es gibt keine Codes für einen Bogen.</translation>
    </message>
    <message>
        <source>Choose at least one code.</source>
        <translation>Wählen Sie mindestens einen Code.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Spark codes</source>
        <translation>Spark-Codes</translation>
    </message>
</context>
<context>
    <name>spark::QrTexts</name>
    <message>
        <source>There is nothing to make a QR code of.</source>
        <translation>Es gibt nichts, woraus sich ein QR-Code erzeugen lässt.</translation>
    </message>
    <message>
        <source>Enter the text that the QR code is to say.</source>
        <translation>Geben Sie den Text ein, den der QR-Code enthalten soll.</translation>
    </message>
    <message>
        <source>The text is too long for a QR code.</source>
        <translation>Der Text ist zu lang für einen QR-Code.</translation>
    </message>
    <message>
        <source>Shorten it, or pass it on as a text file.</source>
        <translation>Kürzen Sie ihn oder geben Sie ihn als Textdatei weiter.</translation>
    </message>
    <message>
        <source>A picture of %1 pixels is too small for this QR code.</source>
        <translation>Ein Bild von %1 Pixeln ist zu klein für diesen QR-Code.</translation>
    </message>
    <message>
        <source>Choose a size of at least %1 pixels; a phone reads four times that well.</source>
        <translation>Wählen Sie eine Größe von mindestens %1 Pixeln; gut lesbar für ein Smartphone ist das Vierfache.</translation>
    </message>
    <message>
        <source>A QR code of %1 pixels is too large.</source>
        <translation>Ein QR-Code von %1 Pixeln ist zu groß.</translation>
    </message>
    <message>
        <source>Choose a size of at most %1 pixels, or save it as SVG, which is sharp at any size.</source>
        <translation>Wählen Sie eine Größe von höchstens %1 Pixeln oder speichern Sie als SVG; das ist in jeder Größe scharf.</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of that size.</source>
        <translation>Für ein Bild dieser Größe reicht der Arbeitsspeicher nicht aus.</translation>
    </message>
    <message>
        <source>Choose a smaller size.</source>
        <translation>Wählen Sie eine kleinere Größe.</translation>
    </message>
</context>
<context>
    <name>spark::QuickFilterTexts</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Ending soon</source>
        <translation>Endet bald</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Not applied</source>
        <translation>Nicht eingereicht</translation>
    </message>
    <message>
        <source>No code yet</source>
        <translation>Noch kein Code</translation>
    </message>
</context>
<context>
    <name>spark::ReaderTexts</name>
    <message>
        <source>A part of Spark Ledger is missing: mails and QR codes cannot be read. Nothing was changed.</source>
        <translation>Ein Teil von Spark Ledger fehlt: Mails und QR-Codes können nicht gelesen werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Install Spark Ledger once more.</source>
        <translation>Installieren Sie Spark Ledger noch einmal.</translation>
    </message>
</context>
<context>
    <name>spark::RecordDialog</name>
    <message>
        <source>Change this in all selected rows</source>
        <translation>In allen ausgewählten Zeilen ändern</translation>
    </message>
</context>
<context>
    <name>spark::RecordFlow</name>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>In der Zwischenablage ist kein Text.</translation>
    </message>
    <message numerus="yes">
        <source>Changing %n post(s)…</source>
        <translation>
            <numerusform>%n Beitrag wird geändert …</numerusform>
            <numerusform>%n Beiträge werden geändert …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changing %n code(s)…</source>
        <translation>
            <numerusform>%n Code wird geändert …</numerusform>
            <numerusform>%n Codes werden geändert …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changing %n campaign(s)…</source>
        <translation>
            <numerusform>%n Kampagne wird geändert …</numerusform>
            <numerusform>%n Kampagnen werden geändert …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) go with it.</source>
        <translation>
            <numerusform>%n Code wird mit gelöscht.</numerusform>
            <numerusform>%n Codes werden mit gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n post(s)?</source>
        <translation>
            <numerusform>%n Beitrag löschen?</numerusform>
            <numerusform>%n Beiträge löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>It can be undone.</source>
        <translation>Das lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n code(s)?</source>
        <translation>
            <numerusform>%n Code löschen?</numerusform>
            <numerusform>%n Codes löschen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n campaign(s)?</source>
        <translation>
            <numerusform>%n Kampagne löschen?</numerusform>
            <numerusform>%n Kampagnen löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their posts and codes stay. It can be undone.</source>
        <translation>Beiträge und Codes bleiben erhalten. Das lässt sich rückgängig machen.</translation>
    </message>
    <message numerus="yes">
        <source>Deleting %n row(s)…</source>
        <translation>
            <numerusform>%n Zeile wird gelöscht …</numerusform>
            <numerusform>%n Zeilen werden gelöscht …</numerusform>
        </translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>Schließen, ohne zu speichern?</translation>
    </message>
    <message>
        <source>What you have filled in here is not in the ledger, and would be lost.</source>
        <translation>Was Sie hier ausgefüllt haben, steht nicht im Bestand und ginge verloren.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
</context>
<context>
    <name>spark::RecordTexts</name>
    <message>
        <source>A short link does not tell the post’s number. Add the long link when you have it.</source>
        <translation>Ein Kurzlink verrät die Nummer des Beitrags nicht. Tragen Sie den langen Link nach, sobald er vorliegt.</translation>
    </message>
    <message>
        <source>“%1” is not a date.</source>
        <translation>„%1“ ist kein Datum.</translation>
    </message>
    <message>
        <source>Write it as 2026-12-31.</source>
        <translation>Schreiben Sie es wie 2026-12-31.</translation>
    </message>
    <message>
        <source>“%1” is not a number of days.</source>
        <translation>„%1“ ist keine Anzahl von Tagen.</translation>
    </message>
    <message>
        <source>“%1” is not a moment.</source>
        <translation>„%1“ ist kein Zeitpunkt.</translation>
    </message>
    <message>
        <source>Write it as 2026-12-14T08:30:00Z.</source>
        <translation>Schreiben Sie ihn wie 2026-12-14T08:30:00Z.</translation>
    </message>
    <message>
        <source>No --start: the period is counted from now.</source>
        <translation>Ohne --start: Der Zeitraum zählt ab jetzt.</translation>
    </message>
    <message numerus="yes">
        <source>This post has %n other code(s) in force. TikTok keeps one current code for a post.</source>
        <translation>
            <numerusform>Für diesen Beitrag gilt noch %n anderer Code. TikTok führt je Beitrag nur einen aktuellen Code.</numerusform>
            <numerusform>Für diesen Beitrag gelten noch %n andere Codes. TikTok führt je Beitrag nur einen aktuellen Code.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spark::RecoveryKeyTexts</name>
    <message>
        <source>There are characters in it that no recovery key has.</source>
        <translation>Darin sind Zeichen, die in keinem Wiederherstellungsschlüssel vorkommen.</translation>
    </message>
    <message numerus="yes">
        <source>A recovery key has 64 digits; this one has %n.</source>
        <translation>
            <numerusform>Ein Wiederherstellungsschlüssel hat 64 Stellen; dieser hat %n.</numerusform>
            <numerusform>Ein Wiederherstellungsschlüssel hat 64 Stellen; dieser hat %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is made of the digits 0–9 and the letters a–f. Compare it with the recovery kit.</source>
        <translation>Er besteht aus den Ziffern 0–9 und den Buchstaben a–f. Vergleichen Sie ihn mit dem Wiederherstellungsblatt.</translation>
    </message>
</context>
<context>
    <name>spark::RecoveryKitDialog</name>
    <message>
        <source>Recovery kit for “%1”</source>
        <translation>Wiederherstellungsblatt für „%1“</translation>
    </message>
    <message>
        <source>This key opens the vault when the keychain or the passphrase is lost. Nobody else has it, and nobody can make it again. Print it and keep it where you keep passports, or save it to a place that is not this computer.</source>
        <translation>Dieser Schlüssel öffnet den Tresor, wenn der Schlüsselbund oder die Passphrase verloren ist. Niemand sonst hat ihn, und niemand kann ihn neu erzeugen. Drucken Sie ihn und bewahren Sie ihn dort auf, wo Ihre Ausweise liegen, oder speichern Sie ihn an einem Ort außerhalb dieses Computers.</translation>
    </message>
    <message>
        <source>The vault has a new key: the old kit does not open it any more, only older backups.</source>
        <translation>Der Tresor hat einen neuen Schlüssel: Das alte Blatt öffnet ihn nicht mehr, nur noch ältere Sicherungen.</translation>
    </message>
    <message>
        <source>The recovery key as a QR code</source>
        <translation>Der Wiederherstellungsschlüssel als QR-Code</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>I have &amp;stored it safely</source>
        <translation>Ich habe es sicher &amp;aufbewahrt</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>The kit can be shown again at any time: File → Recovery kit</source>
        <translation>Das Blatt lässt sich jederzeit wieder anzeigen: Datei → Wiederherstellungsblatt</translation>
    </message>
    <message>
        <source>Save as PD&amp;F…</source>
        <translation>Als &amp;PDF speichern…</translation>
    </message>
</context>
<context>
    <name>spark::RegionPicker</name>
    <message>
        <source>Choose a part of the screen</source>
        <translation>Einen Teil des Bildschirms wählen</translation>
    </message>
    <message>
        <source>Drag over the QR codes. Enter: the whole screen. Esc: cancel.</source>
        <translation>Ziehen Sie über die QR-Codes. Eingabe: der ganze Bildschirm. Esc: abbrechen.</translation>
    </message>
</context>
<context>
    <name>spark::RekeyTexts</name>
    <message>
        <source>The copy with the new key did not turn out equal. The vault is unchanged.</source>
        <translation>Die Kopie mit dem neuen Schlüssel stimmt nicht mit dem Tresor überein. Der Tresor ist unverändert.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, move the vault to another disk.</source>
        <translation>Versuchen Sie es erneut; verschieben Sie den Tresor im Wiederholungsfall auf einen anderen Datenträger.</translation>
    </message>
</context>
<context>
    <name>spark::RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>The backup takes the place of “%1”. What is there now is kept beside it under another name, so nothing is lost.</source>
        <translation>Die Sicherung tritt an die Stelle von „%1“. Was jetzt dort liegt, bleibt unter anderem Namen daneben erhalten; es geht nichts verloren.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>There are no backups in the folder of this vault. Choose one that lies elsewhere.</source>
        <translation>Im Ordner dieses Tresors gibt es keine Sicherungen. Wählen Sie eine, die anderswo liegt.</translation>
    </message>
    <message>
        <source>&amp;Other file…</source>
        <translation>&amp;Andere Datei…</translation>
    </message>
    <message>
        <source>Checking and restoring…</source>
        <translation>Wird geprüft und wiederhergestellt …</translation>
    </message>
    <message>
        <source>Recovery key of the backup, a&amp;s it stands on its recovery kit:</source>
        <translation>Wiederherstellungs&amp;schlüssel der Sicherung, wie er auf ihrem Wiederherstellungsblatt steht:</translation>
    </message>
    <message>
        <source>&amp;Passphrase that the vault had when the backup was made:</source>
        <translation>&amp;Passphrase, die der Tresor hatte, als die Sicherung entstand:</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>&amp;Use the passphrase</source>
        <translation>Passphrase &amp;verwenden</translation>
    </message>
    <message>
        <source>&amp;Use the recovery key…</source>
        <translation>Wiederherstellungsschlüssel &amp;verwenden…</translation>
    </message>
</context>
<context>
    <name>spark::RowTexts</name>
    <message>
        <source>This row is not in the ledger any more. Nothing was changed.</source>
        <translation>Diese Zeile ist nicht mehr im Bestand. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>It may have been deleted in another window.</source>
        <translation>Sie wurde möglicherweise in einem anderen Fenster gelöscht.</translation>
    </message>
</context>
<context>
    <name>spark::RowsFlow</name>
    <message numerus="yes">
        <source>%n post(s) without a code</source>
        <translation>
            <numerusform>%n Beitrag ohne Code</numerusform>
            <numerusform>%n Beiträge ohne Code</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) ending soon</source>
        <translation>
            <numerusform>%n Code endet bald</numerusform>
            <numerusform>%n Codes enden bald</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) running</source>
        <translation>
            <numerusform>%n laufende Kampagne</numerusform>
            <numerusform>%n laufende Kampagnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Recorded, but hidden by the search or the filter.</source>
        <translation>Erfasst, aber von der Suche oder dem Filter ausgeblendet.</translation>
    </message>
    <message>
        <source>The row is hidden by the search or the filter.</source>
        <translation>Die Zeile ist von der Suche oder dem Filter ausgeblendet.</translation>
    </message>
</context>
<context>
    <name>spark::RulesTexts</name>
    <message>
        <source>The entry “%1” of the rules file is missing or out of range.</source>
        <translation>Der Eintrag „%1“ der Regeldatei fehlt oder liegt außerhalb des zulässigen Bereichs.</translation>
    </message>
    <message>
        <source>Correct the entry, or put the original file back.</source>
        <translation>Korrigieren Sie den Eintrag oder stellen Sie die ursprüngliche Datei wieder her.</translation>
    </message>
</context>
<context>
    <name>spark::ScreenPictures</name>
    <message>
        <source>This desktop does not let the program look at the screen. Nothing was changed.</source>
        <translation>Dieser Desktop lässt das Programm nicht auf den Bildschirm sehen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Take a picture of the code with the desktop’s own key, and read it from the clipboard or from its file.</source>
        <translation>Machen Sie mit der Taste des Desktops ein Bild vom Code, und lesen Sie es aus der Zwischenablage oder aus seiner Datei.</translation>
    </message>
    <message>
        <source>No part of the screen was chosen.</source>
        <translation>Es wurde kein Teil des Bildschirms gewählt.</translation>
    </message>
    <message>
        <source>The picture of the screen could not be read. Nothing was changed.</source>
        <translation>Das Bild vom Bildschirm ließ sich nicht lesen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Try it once more.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The desktop did not answer with a picture of the screen. Nothing was changed.</source>
        <translation>Der Desktop hat nicht mit einem Bild des Bildschirms geantwortet. Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>spark::SecretEdit</name>
    <message>
        <source>Hide what is typed</source>
        <translation>Eingabe verbergen</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Eingabe zeigen</translation>
    </message>
</context>
<context>
    <name>spark::SessionWatch</name>
    <message>
        <source>Locks the vault before the computer sleeps</source>
        <translation>Sperrt den Tresor vor dem Ruhezustand</translation>
    </message>
</context>
<context>
    <name>spark::Settings</name>
    <message>
        <source>Your settings could not be saved in %1. They hold until Spark Ledger is closed.</source>
        <translation>Ihre Einstellungen konnten nicht in %1 gespeichert werden. Sie gelten, bis Spark Ledger beendet wird.</translation>
    </message>
    <message>
        <source>Check that there is space left and that you may write in this folder.</source>
        <translation>Prüfen Sie, ob noch Speicherplatz frei ist und ob Sie in diesem Ordner schreiben dürfen.</translation>
    </message>
    <message>
        <source>The settings in %1 could not be read. Spark Ledger uses its standard settings; your vaults are unharmed.</source>
        <translation>Die Einstellungen in %1 konnten nicht gelesen werden. Spark Ledger verwendet die Standardeinstellungen; Ihre Tresore sind unversehrt.</translation>
    </message>
    <message>
        <source>Choose your settings again, or put an older copy of the file in its place.</source>
        <translation>Wählen Sie Ihre Einstellungen erneut oder setzen Sie eine ältere Kopie der Datei ein.</translation>
    </message>
</context>
<context>
    <name>spark::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message numerus="yes">
        <source> day(s)</source>
        <comment>behind a number</comment>
        <translation>
            <numerusform> Tag</numerusform>
            <numerusform> Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>Another language is used from the next start on.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Farbschema:</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Lock after being i&amp;dle for:</source>
        <translation>Sperren nach &amp;Inaktivität von:</translation>
    </message>
    <message>
        <source>&amp;Clear a copied code after:</source>
        <translation>Kopierten Code &amp;löschen nach:</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Back &amp;up every:</source>
        <translation>Abstand der Sich&amp;erungen:</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>Ä&amp;ndern…</translation>
    </message>
    <message>
        <source>Beside the vault</source>
        <translation>Neben dem Tresor</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>S&amp;peichern</translation>
    </message>
    <message>
        <source>Lock with the sc&amp;reen</source>
        <translation>Mit dem &amp;Bildschirm sperren</translation>
    </message>
    <message>
        <source>Lock when the computer goes to slee&amp;p</source>
        <translation>Sperren, wenn der Computer in den &amp;Ruhezustand geht</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Ordner für Sicherungen</translation>
    </message>
</context>
<context>
    <name>spark::SignatureTexts</name>
    <message>
        <source>“%1” is an old Excel or Word file, or one with a password; neither is read here.</source>
        <translation>„%1“ ist eine alte Excel- oder Word-Datei oder eine mit Passwort; beides wird hier nicht gelesen.</translation>
    </message>
    <message>
        <source>Save it as XLSX or CSV without a password, and open that.</source>
        <translation>Speichern Sie sie als XLSX oder CSV ohne Passwort, und öffnen Sie diese Datei.</translation>
    </message>
    <message>
        <source>“%1” is a PDF, which is not read here.</source>
        <translation>„%1“ ist ein PDF; PDFs werden hier nicht gelesen.</translation>
    </message>
    <message>
        <source>Copy the text in it, and paste that.</source>
        <translation>Kopieren Sie den Text daraus, und fügen Sie ihn ein.</translation>
    </message>
    <message>
        <source>“%1” is a formatted text (RTF), which is not read here.</source>
        <translation>„%1“ ist ein formatierter Text (RTF); er wird hier nicht gelesen.</translation>
    </message>
    <message>
        <source>“%1” is a HEIC or AVIF picture, which is not read here.</source>
        <translation>„%1“ ist ein HEIC- oder AVIF-Bild; es wird hier nicht gelesen.</translation>
    </message>
    <message>
        <source>Save it as JPEG or PNG, and open that.</source>
        <translation>Speichern Sie es als JPEG oder PNG, und öffnen Sie diese Datei.</translation>
    </message>
    <message>
        <source>“%1” is a video or a sound, in which no codes are looked for.</source>
        <translation>„%1“ ist ein Video oder eine Tonaufnahme; darin wird nicht nach Codes gesucht.</translation>
    </message>
    <message>
        <source>Open a picture of the code, or paste the code.</source>
        <translation>Öffnen Sie ein Bild des Codes, oder fügen Sie den Code ein.</translation>
    </message>
    <message>
        <source>“%1” is a program, not a file with codes.</source>
        <translation>„%1“ ist ein Programm, keine Datei mit Codes.</translation>
    </message>
    <message>
        <source>Ask where the file comes from.</source>
        <translation>Fragen Sie nach, woher die Datei stammt.</translation>
    </message>
    <message>
        <source>“%1” is a packed archive, which is not read here.</source>
        <translation>„%1“ ist ein gepacktes Archiv; es wird hier nicht gelesen.</translation>
    </message>
    <message>
        <source>Unpack it, and open the file that you need.</source>
        <translation>Entpacken Sie das Archiv, und öffnen Sie die Datei, die Sie brauchen.</translation>
    </message>
    <message>
        <source>“%1” is a database, which is not read here.</source>
        <translation>„%1“ ist eine Datenbank; sie wird hier nicht gelesen.</translation>
    </message>
    <message>
        <source>Export it as CSV, and open that.</source>
        <translation>Exportieren Sie sie als CSV, und öffnen Sie diese Datei.</translation>
    </message>
</context>
<context>
    <name>spark::SortTexts</name>
    <message>
        <source>This table cannot be sorted by “%1”.</source>
        <translation>Diese Tabelle lässt sich nicht nach „%1“ sortieren.</translation>
    </message>
</context>
<context>
    <name>spark::StatusArea</name>
    <message>
        <source>&amp;Undo</source>
        <translation>Rüc&amp;kgängig</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Clear the clipboard now</source>
        <translation>Zwischenablage jetzt leeren</translation>
    </message>
    <message>
        <source>Lock the vault (Ctrl+L)</source>
        <translation>Tresor sperren (Strg+L)</translation>
    </message>
    <message numerus="yes">
        <source>Clipboard clears in %n s</source>
        <translation>
            <numerusform>Zwischenablage wird in %n s geleert</numerusform>
            <numerusform>Zwischenablage wird in %n s geleert</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock the vault %1</source>
        <translation>Tresor %1 sperren</translation>
    </message>
</context>
<context>
    <name>spark::StatusTexts</name>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Angefragt</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>Erzeugt</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Weitergegeben</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Eingereicht</translation>
    </message>
    <message>
        <source>Authorised</source>
        <translation>Autorisiert</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Im Einsatz</translation>
    </message>
    <message>
        <source>Ending soon</source>
        <translation>Endet bald</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
</context>
<context>
    <name>spark::StoreTexts</name>
    <message>
        <source>The disk is full: “%1” could not be written. What was there before is unchanged.</source>
        <translation>Der Datenträger ist voll: „%1“ konnte nicht geschrieben werden. Was vorher da war, ist unverändert.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Geben Sie Speicherplatz frei und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>“%1” cannot be written to. Nothing was changed.</source>
        <translation>In „%1“ kann nicht geschrieben werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Check the permissions of the file and its folder, or copy it to a place you may write to.</source>
        <translation>Prüfen Sie die Berechtigungen der Datei und ihres Ordners oder kopieren Sie sie an einen Ort mit Schreibberechtigung.</translation>
    </message>
    <message>
        <source>“%1” could not be read or written. What was there before is unchanged.</source>
        <translation>„%1“ konnte nicht gelesen oder geschrieben werden. Was vorher da war, ist unverändert.</translation>
    </message>
    <message>
        <source>Check that the disk is connected and that you may use the file, then try again.</source>
        <translation>Prüfen Sie, ob der Datenträger angeschlossen ist und ob Sie die Datei nutzen dürfen, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>“%1” is in use by another program. Nothing was changed.</source>
        <translation>„%1“ wird von einem anderen Programm verwendet. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Close the other program, or wait until it is done, then try again.</source>
        <translation>Beenden Sie das andere Programm oder warten Sie, bis es fertig ist, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The key does not open “%1”. The file is unchanged.</source>
        <translation>Der Schlüssel öffnet „%1“ nicht. Die Datei ist unverändert.</translation>
    </message>
    <message>
        <source>Check the passphrase or the recovery key, and that this is the right file.</source>
        <translation>Prüfen Sie die Passphrase oder den Wiederherstellungsschlüssel und ob dies die richtige Datei ist.</translation>
    </message>
    <message>
        <source>“%1” is damaged. Nothing was written to it.</source>
        <translation>„%1“ ist beschädigt. Es wurde nichts hineingeschrieben.</translation>
    </message>
    <message>
        <source>Restore the newest backup; the damaged file is kept.</source>
        <translation>Stellen Sie die neueste Sicherung wieder her; die beschädigte Datei bleibt erhalten.</translation>
    </message>
    <message>
        <source>This does not fit what is already in the ledger. Nothing was changed.</source>
        <translation>Das passt nicht zum vorhandenen Bestand. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Reload the row and check its fields.</source>
        <translation>Laden Sie die Zeile neu und prüfen Sie ihre Felder.</translation>
    </message>
    <message>
        <source>A text is too large to be stored. Nothing was changed.</source>
        <translation>Ein Text ist zu groß zum Speichern. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Kürzen Sie ihn.</translation>
    </message>
</context>
<context>
    <name>spark::TableRowTexts</name>
    <message>
        <source>The cell for “%1” shows an error.</source>
        <translation>Die Zelle für „%1“ zeigt einen Fehler.</translation>
    </message>
    <message>
        <source>The two columns for the post name two different posts.</source>
        <translation>Die beiden Spalten für den Beitrag nennen zwei verschiedene Beiträge.</translation>
    </message>
    <message>
        <source>This is not a handle: letters, digits, _ and . make one.</source>
        <translation>Das ist kein Handle: Er besteht aus Buchstaben, Ziffern, _ und Punkten.</translation>
    </message>
    <message>
        <source>“%1” is not a number of days.</source>
        <translation>„%1“ ist keine Anzahl von Tagen.</translation>
    </message>
    <message>
        <source>“%1” is not a day that is understood here.</source>
        <translation>„%1“ ist kein Tag, der hier verstanden wird.</translation>
    </message>
    <message>
        <source>“%1” can be read in more than one way. It was taken as %2.</source>
        <translation>„%1“ lässt sich auf mehr als eine Weise lesen. Angenommen wurde %2.</translation>
    </message>
    <message>
        <source>The time of day is not known.</source>
        <translation>Die Uhrzeit ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1, row %L2</source>
        <translation>%1, Zeile %L2</translation>
    </message>
    <message>
        <source>This row sums up others.</source>
        <translation>Diese Zeile fasst andere zusammen.</translation>
    </message>
    <message>
        <source>This row has neither a code nor a post.</source>
        <translation>Diese Zeile hat weder einen Code noch einen Beitrag.</translation>
    </message>
    <message>
        <source>The handle is not the one in the post’s link, @%1.</source>
        <translation>Der Handle ist nicht der aus dem Link des Beitrags, @%1.</translation>
    </message>
    <message>
        <source>A spreadsheet has destroyed a number for the post; the link or number beside it was taken.</source>
        <translation>Eine Tabellenkalkulation hat eine Nummer für den Beitrag zerstört; der Link oder die Nummer daneben wurde genommen.</translation>
    </message>
</context>
<context>
    <name>spark::TableSourceTexts</name>
    <message>
        <source>No column of “%1” looks like codes or posts. Say which column is what.</source>
        <translation>Keine Spalte von „%1“ sieht nach Codes oder Beiträgen aus. Sagen Sie, welche Spalte was ist.</translation>
    </message>
    <message>
        <source>Reading “%1” was cancelled. Nothing was changed.</source>
        <translation>Das Lesen von „%1“ wurde abgebrochen. Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>spark::TableTexts</name>
    <message>
        <source>just ended</source>
        <translation>gerade beendet</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 agreed</source>
        <translation>%1 vereinbart</translation>
    </message>
    <message>
        <source>%1 (%2 agreed)</source>
        <comment>granted period, agreed period</comment>
        <translation>%1 (%2 vereinbart)</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Not for licence</source>
        <translation>Keine Lizenz</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Es gibt keine Datei „%1“.</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>Prüfen Sie den Namen und den Ordner.</translation>
    </message>
    <message>
        <source>“%1” could not be read.</source>
        <translation>„%1“ konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check that it is a file and that you may read it.</source>
        <translation>Prüfen Sie, ob es eine Datei ist und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>%1, until the end of the day (%2)</source>
        <comment>a day, its time zone</comment>
        <translation>%1, bis zum Ende des Tages (%2)</translation>
    </message>
</context>
<context>
    <name>spark::TableWriterTexts</name>
    <message>
        <source>There is no column to write. Nothing was written.</source>
        <translation>Es gibt keine Spalte zu schreiben. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>A text file has one column, and several were chosen. Nothing was written.</source>
        <translation>Eine Textdatei hat eine Spalte, und mehrere wurden gewählt. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Choose one column, or another kind of file.</source>
        <translation>Wählen Sie eine Spalte oder eine andere Art von Datei.</translation>
    </message>
</context>
<context>
    <name>spark::TakingTexts</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The ledger has changed since the pack was compared with it. Nothing was taken.</source>
        <translation>Der Bestand hat sich geändert, seit das Paket mit ihm verglichen wurde. Es wurde nichts übernommen.</translation>
    </message>
    <message>
        <source>Open the pack once more and look at the differences again.</source>
        <translation>Öffnen Sie das Paket noch einmal, und sehen Sie sich die Unterschiede erneut an.</translation>
    </message>
    <message>
        <source>“%1” cannot be handed over. %2</source>
        <translation>„%1“ lässt sich nicht weitergeben. %2</translation>
    </message>
    <message>
        <source>Mend the row, or leave it out.</source>
        <translation>Berichtigen Sie die Zeile, oder lassen Sie sie aus.</translation>
    </message>
</context>
<context>
    <name>spark::TextDecodingTexts</name>
    <message>
        <source>“%1” is not a text file: it holds characters that no text has. Nothing was taken from it.</source>
        <translation>„%1“ ist keine Textdatei: Sie enthält Zeichen, die in keinem Text stehen. Nichts wurde daraus übernommen.</translation>
    </message>
    <message>
        <source>Save it as text or CSV in the program that made it, and open that.</source>
        <translation>Speichern Sie sie in dem Programm, aus dem sie stammt, als Text oder CSV, und öffnen Sie diese Datei.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Es gibt keine Datei „%1“.</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>Prüfen Sie den Namen und den Ordner.</translation>
    </message>
    <message>
        <source>“%1” could not be read.</source>
        <translation>„%1“ konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check that it is a file and that you may read it.</source>
        <translation>Prüfen Sie, ob es eine Datei ist und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>“%1” is larger than %2, and was not read.</source>
        <translation>„%1“ ist größer als %2 und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Cut it into smaller files.</source>
        <translation>Teilen Sie sie in kleinere Dateien.</translation>
    </message>
    <message>
        <source>“%1” could not be read to its end.</source>
        <translation>„%1“ konnte nicht bis zum Ende gelesen werden.</translation>
    </message>
    <message>
        <source>Copy it to this computer, and try again.</source>
        <translation>Kopieren Sie sie auf diesen Computer, und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>spark::UndoTexts</name>
    <message>
        <source>This cannot be taken back: the rows were changed since. Nothing was changed.</source>
        <translation>Das lässt sich nicht zurücknehmen: Die Zeilen wurden seitdem geändert. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Take back the later changes first, or edit the rows.</source>
        <translation>Nehmen Sie zuerst die späteren Änderungen zurück oder bearbeiten Sie die Zeilen.</translation>
    </message>
    <message>
        <source>This action is not in the ledger’s history, so there is nothing to take back.</source>
        <translation>Diese Aktion steht nicht im Verlauf des Tresors; es gibt nichts zurückzunehmen.</translation>
    </message>
</context>
<context>
    <name>spark::UnlockPage</name>
    <message>
        <source>&amp;Keep the key in this computer’s keychain</source>
        <translation>Schlüssel i&amp;m Schlüsselbund dieses Computers speichern</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Entsperren</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>Sicherung &amp;wiederherstellen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Other vault…</source>
        <translation>Anderer &amp;Tresor…</translation>
    </message>
    <message>
        <source>&amp;New vault…</source>
        <translation>&amp;Neuer Tresor…</translation>
    </message>
    <message>
        <source>“%1” is locked</source>
        <translation>„%1“ ist gesperrt</translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation>„%1“ öffnen</translation>
    </message>
    <message>
        <source>&amp;Passphrase:</source>
        <translation>&amp;Passphrase:</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Use the &amp;passphrase</source>
        <translation>&amp;Passphrase verwenden</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Open wi&amp;th the keychain</source>
        <translation>Mit dem Schlüsselbund ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Recovery key, a&amp;s it stands on the recovery kit:</source>
        <translation>Wiederherstellungs&amp;schlüssel, wie er auf dem Wiederherstellungsblatt steht:</translation>
    </message>
    <message>
        <source>Use the recover&amp;y key…</source>
        <translation>Wiederherstellungsschlüsse&amp;l verwenden…</translation>
    </message>
</context>
<context>
    <name>spark::VaultCommandTexts</name>
    <message>
        <source>The vault opens with its passphrase, but its key is not in the keychain.</source>
        <translation>Der Tresor öffnet sich mit seiner Passphrase, aber sein Schlüssel liegt nicht im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Made the vault %1.</source>
        <translation>Tresor %1 angelegt.</translation>
    </message>
    <message>
        <source>Keep its recovery key in a safe place: spark-ledger-cli export-recovery-key prints it.</source>
        <translation>Bewahren Sie seinen Wiederherstellungsschlüssel sicher auf: spark-ledger-cli export-recovery-key gibt ihn aus.</translation>
    </message>
    <message>
        <source>“%1” exists already. It was left as it is.</source>
        <translation>„%1“ existiert bereits und wurde nicht angetastet.</translation>
    </message>
    <message>
        <source>Choose another name, or open the file that is there.</source>
        <translation>Wählen Sie einen anderen Namen oder öffnen Sie die vorhandene Datei.</translation>
    </message>
    <message>
        <source>There is no code with the uid “%1”.</source>
        <translation>Es gibt keinen Code mit der UID „%1“.</translation>
    </message>
    <message>
        <source>spark-ledger-cli list codes shows the uids.</source>
        <translation>spark-ledger-cli list codes zeigt die UIDs.</translation>
    </message>
    <message>
        <source>What was there before is kept as %1.</source>
        <translation>Was vorher da war, bleibt erhalten als %1.</translation>
    </message>
    <message>
        <source>The vault is whole: %1 posts, %2 codes, %3 campaigns, %4 history entries.</source>
        <translation>Der Tresor ist in Ordnung: %1 Beiträge, %2 Codes, %3 Kampagnen, %4 Einträge im Verlauf.</translation>
    </message>
    <message>
        <source>The new passphrase is empty. Nothing was changed.</source>
        <translation>Die neue Passphrase ist leer. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The vault has a new key.</source>
        <translation>Der Tresor hat einen neuen Schlüssel.</translation>
    </message>
    <message>
        <source>The old recovery key is useless now, except for older backups: print the new one with export-recovery-key.</source>
        <translation>Der alte Wiederherstellungsschlüssel ist nun nutzlos, außer für ältere Sicherungen: Geben Sie den neuen mit export-recovery-key aus.</translation>
    </message>
</context>
<context>
    <name>spark::VaultController</name>
    <message>
        <source>The keychain of this computer has no key for this vault. The vault is unchanged.</source>
        <translation>Im Schlüsselbund dieses Computers liegt kein Schlüssel für diesen Tresor. Der Tresor ist unverändert.</translation>
    </message>
    <message>
        <source>Enter the vault’s passphrase or its recovery key.</source>
        <translation>Geben Sie die Passphrase des Tresors oder seinen Wiederherstellungsschlüssel ein.</translation>
    </message>
    <message>
        <source>The vault was not opened: it was locked, or another one was opened.</source>
        <translation>Der Tresor wurde nicht geöffnet: Er wurde gesperrt, oder ein anderer wurde geöffnet.</translation>
    </message>
    <message>
        <source>The vault is locked. Nothing was changed.</source>
        <translation>Der Tresor ist gesperrt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>Entsperren Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The passphrase is empty. Nothing was changed.</source>
        <translation>Die Passphrase ist leer. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Enter a passphrase.</source>
        <translation>Geben Sie eine Passphrase ein.</translation>
    </message>
    <message>
        <source>The vault has its new key, but it is not open.</source>
        <translation>Der Tresor hat seinen neuen Schlüssel, ist aber nicht geöffnet.</translation>
    </message>
    <message>
        <source>Open it with the new key, then save a new recovery kit: the old one is useless.</source>
        <translation>Öffnen Sie ihn mit dem neuen Schlüssel und speichern Sie dann ein neues Wiederherstellungsblatt: Das alte ist nutzlos.</translation>
    </message>
    <message>
        <source>This is not the key of a vault. Nothing was changed.</source>
        <translation>Das ist nicht der Schlüssel eines Tresors. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Open it from the recent vaults.</source>
        <translation>Öffnen Sie ihn unter den zuletzt geöffneten Tresoren.</translation>
    </message>
    <message>
        <source>No vault was made.</source>
        <translation>Es wurde kein Tresor angelegt.</translation>
    </message>
    <message>
        <source>The vault keeps the key it has. Nothing was changed.</source>
        <translation>Der Tresor behält seinen Schlüssel. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The backup was not restored. Nothing was changed.</source>
        <translation>Die Sicherung wurde nicht wiederhergestellt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>“%1” was made, but it is not open: that was cancelled, the program was locked, or another vault was opened.</source>
        <translation>„%1“ wurde angelegt, ist aber nicht geöffnet: Das wurde abgebrochen, das Programm wurde gesperrt oder ein anderer Tresor wurde geöffnet.</translation>
    </message>
</context>
<context>
    <name>spark::VaultFileTexts</name>
    <message>
        <source>There is no vault at “%1”.</source>
        <translation>Unter „%1“ gibt es keinen Tresor.</translation>
    </message>
    <message>
        <source>Check the path. If the vault is on another disk, connect it first.</source>
        <translation>Prüfen Sie den Pfad. Liegt der Tresor auf einem anderen Datenträger, schließen Sie diesen zuerst an.</translation>
    </message>
    <message>
        <source>“%1” is not a file. Nothing was changed.</source>
        <translation>„%1“ ist keine Datei. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Choose the vault’s file; its name usually ends in .sparkledger.</source>
        <translation>Wählen Sie die Datei des Tresors; ihr Name endet üblicherweise auf .sparkledger.</translation>
    </message>
    <message>
        <source>“%1” is empty: its contents are gone. It was left as it is.</source>
        <translation>„%1“ ist leer: Der Inhalt ist verloren. Die Datei wurde nicht angetastet.</translation>
    </message>
    <message>
        <source>Restore the newest backup, or get the file again from where it was copied.</source>
        <translation>Stellen Sie die neueste Sicherung wieder her oder holen Sie die Datei erneut von dort, woher sie kopiert wurde.</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>„%1“ kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check that the file belongs to you and that its disk is connected.</source>
        <translation>Prüfen Sie, ob die Datei Ihnen gehört und ob ihr Datenträger angeschlossen ist.</translation>
    </message>
    <message>
        <source>“%1” is an ordinary SQLite database, not an encrypted vault. It was left as it is.</source>
        <translation>„%1“ ist eine gewöhnliche SQLite-Datenbank, kein verschlüsselter Tresor. Die Datei wurde nicht angetastet.</translation>
    </message>
    <message>
        <source>Choose a vault that Spark Ledger made, or restore one of its backups.</source>
        <translation>Wählen Sie einen Tresor, den Spark Ledger angelegt hat, oder stellen Sie eine seiner Sicherungen wieder her.</translation>
    </message>
    <message>
        <source>“%1” is not a vault. It was left as it is.</source>
        <translation>„%1“ ist kein Tresor. Die Datei wurde nicht angetastet.</translation>
    </message>
    <message>
        <source>“%1” is not whole: its end is missing. It was left as it is.</source>
        <translation>„%1“ ist unvollständig: Das Ende fehlt. Die Datei wurde nicht angetastet.</translation>
    </message>
    <message>
        <source>If it is still being copied, wait. Otherwise restore the newest backup.</source>
        <translation>Wird die Datei noch kopiert, warten Sie. Andernfalls stellen Sie die neueste Sicherung wieder her.</translation>
    </message>
</context>
<context>
    <name>spark::VaultFlow</name>
    <message>
        <source>This ledger holds sample data: made-up people, posts and codes, to look around.</source>
        <translation>Dieser Tresor enthält Beispieldaten: erfundene Personen, Beiträge und Codes zum Umsehen.</translation>
    </message>
    <message>
        <source>&amp;Remove sample data</source>
        <translation>Beispieldaten e&amp;ntfernen</translation>
    </message>
    <message>
        <source>Where the vault goes</source>
        <translation>Ort des Tresors</translation>
    </message>
    <message>
        <source>Vaults (*.sparkledger)</source>
        <translation>Tresore (*.sparkledger)</translation>
    </message>
    <message>
        <source>Open vault</source>
        <translation>Tresor öffnen</translation>
    </message>
    <message>
        <source>Vaults (*.sparkledger);;All files (*)</source>
        <translation>Tresore (*.sparkledger);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>No vaults yet</source>
        <translation>Noch keine Tresore</translation>
    </message>
    <message>
        <source>The vault is not there</source>
        <translation>Der Tresor ist nicht da</translation>
    </message>
    <message>
        <source>&amp;Forget this vault</source>
        <translation>Diesen Tresor &amp;vergessen</translation>
    </message>
    <message>
        <source>The vault is damaged</source>
        <translation>Der Tresor ist beschädigt</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>Sicherung &amp;wiederherstellen…</translation>
    </message>
</context>
<context>
    <name>spark::VerificationTexts</name>
    <message>
        <source>A row refers to another one that is not there. Nothing was changed.</source>
        <translation>Eine Zeile verweist auf eine andere, die es nicht gibt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Restore the newest backup; the damaged file is kept.</source>
        <translation>Stellen Sie die neueste Sicherung wieder her; die beschädigte Datei bleibt erhalten.</translation>
    </message>
    <message>
        <source>Entry %L1 of the history does not fit the one before it: somebody has changed the file by other means. Nothing was changed.</source>
        <translation>Eintrag %L1 des Verlaufs passt nicht zum vorherigen: Die Datei wurde auf anderem Weg verändert. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Compare the vault with a backup.</source>
        <translation>Vergleichen Sie den Tresor mit einer Sicherung.</translation>
    </message>
</context>
<context>
    <name>spark::VideoDialog</name>
    <message>
        <source>Add posts</source>
        <translation>Beiträge hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Edit post</source>
        <translation>Beitrag bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>S&amp;peichern</translation>
    </message>
    <message numerus="yes">
        <source>Edit %n post(s)</source>
        <translation>
            <numerusform>%n Beitrag bearbeiten</numerusform>
            <numerusform>%n Beiträge bearbeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste the post’s link. For several posts: one link a line.</source>
        <translation>Link des Beitrags einfügen. Bei mehreren Beiträgen: ein Link pro Zeile.</translation>
    </message>
    <message>
        <source>&amp;Link:</source>
        <translation>&amp;Link:</translation>
    </message>
    <message>
        <source>&amp;Caption:</source>
        <translation>&amp;Beschreibung:</translation>
    </message>
    <message>
        <source>@handle</source>
        <translation>@handle</translation>
    </message>
    <message>
        <source>C&amp;reator:</source>
        <translation>C&amp;reator:</translation>
    </message>
    <message>
        <source>L&amp;icensing:</source>
        <translation>Li&amp;zenzierung:</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Add to ca&amp;mpaign:</source>
        <translation>Zur Ka&amp;mpagne hinzufügen:</translation>
    </message>
    <message>
        <source>&amp;Notes:</source>
        <translation>N&amp;otizen:</translation>
    </message>
    <message>
        <source>Line %1: </source>
        <translation>Zeile %1: </translation>
    </message>
    <message>
        <source>A short link does not tell the post’s number. Open it and paste the long link when you can.</source>
        <translation>Ein Kurzlink verrät die Nummer des Beitrags nicht. Öffnen Sie ihn und fügen Sie nach Möglichkeit den langen Link ein.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them is in the ledger already.</source>
        <translation>
            <numerusform>%n davon ist bereits im Bestand.</numerusform>
            <numerusform>%n davon sind bereits im Bestand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new post(s).</source>
        <translation>
            <numerusform>%n neuer Beitrag.</numerusform>
            <numerusform>%n neue Beiträge.</numerusform>
        </translation>
    </message>
    <message>
        <source>Post %1, uploaded %2.</source>
        <translation>Beitrag %1, hochgeladen %2.</translation>
    </message>
    <message>
        <source>A handle has 2 to 24 letters, digits, underscores and periods.</source>
        <translation>Ein Handle hat 2 bis 24 Buchstaben, Ziffern, Unterstriche und Punkte.</translation>
    </message>
    <message>
        <source>Is in:</source>
        <translation>Ist in:</translation>
    </message>
    <message>
        <source>Switch off to take the post out of this campaign</source>
        <translation>Ausschalten, um den Beitrag aus dieser Kampagne zu nehmen</translation>
    </message>
</context>
<context>
    <name>spark::VideoInspector</name>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Add co&amp;de…</source>
        <translation>Code hinzu&amp;fügen…</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>Creator</translation>
    </message>
    <message>
        <source>Licensing</source>
        <translation>Lizenzierung</translation>
    </message>
    <message>
        <source>Covered until</source>
        <translation>Abgedeckt bis</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>No code yet.</source>
        <translation>Noch kein Code.</translation>
    </message>
    <message>
        <source>Ed&amp;it…</source>
        <translation>Bea&amp;rbeiten…</translation>
    </message>
</context>
<context>
    <name>spark::VideoTexts</name>
    <message>
        <source>The post %1 is already in the ledger. Nothing was changed.</source>
        <translation>Der Beitrag %1 ist bereits im Bestand. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Search for it to see its codes.</source>
        <translation>Suchen Sie danach, um seine Codes zu sehen.</translation>
    </message>
    <message>
        <source>There is no post for this code. Nothing was changed.</source>
        <translation>Zu diesem Code gibt es keinen Beitrag. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Paste the post’s link or choose it.</source>
        <translation>Fügen Sie den Link des Beitrags ein oder wählen Sie ihn aus.</translation>
    </message>
    <message>
        <source>A code of this post is for this campaign.</source>
        <translation>Ein Code dieses Beitrags gehört zu dieser Kampagne.</translation>
    </message>
    <message>
        <source>Change the code’s campaign first. Nothing was changed.</source>
        <translation>Zuerst die Kampagne des Codes ändern. Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>spark::VideosTableModel</name>
    <message>
        <source>Post</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>Creator</translation>
    </message>
    <message>
        <source>Licensing</source>
        <translation>Lizenzierung</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Covered until</source>
        <translation>Abgedeckt bis</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Post ID</source>
        <translation>Beitrags-ID</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Erfasst</translation>
    </message>
    <message>
        <source>unknown: short link</source>
        <translation>unbekannt: Kurzlink</translation>
    </message>
</context>
<context>
    <name>spark::ViewFlow</name>
    <message>
        <source>Folder for backups</source>
        <translation>Ordner für Sicherungen</translation>
    </message>
</context>
<context>
    <name>spark::WelcomePage</name>
    <message>
        <source>In the &amp;keychain of this computer: opens without a question</source>
        <translation>Im &amp;Schlüsselbund dieses Computers: öffnet sich ohne Rückfrage</translation>
    </message>
    <message>
        <source>Put &amp;sample data in it, to look around</source>
        <translation>Beisp&amp;ieldaten zum Umsehen hineinlegen</translation>
    </message>
    <message>
        <source>Create va&amp;ult</source>
        <translation>Tresor an&amp;legen</translation>
    </message>
    <message>
        <source>Welcome to Spark Ledger</source>
        <translation>Willkommen bei Spark Ledger</translation>
    </message>
    <message>
        <source>The safe place for your Spark Ads codes: encrypted on this computer, nowhere else.</source>
        <translation>Der sichere Ort für Ihre Spark-Ads-Codes: verschlüsselt auf diesem Computer, nirgendwo sonst.</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Wer sind Sie?</translation>
    </message>
    <message>
        <source>&amp;Open a vault that exists…</source>
        <translation>Vorhandenen Tresor ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>C&amp;reator</source>
        <translation>Crea&amp;tor</translation>
    </message>
    <message>
        <source>&amp;Brand</source>
        <translation>&amp;Marke</translation>
    </message>
    <message>
        <source>&amp;Agency</source>
        <translation>A&amp;gentur</translation>
    </message>
    <message>
        <source>I license my posts and hand codes over.</source>
        <translation>Ich lizenziere meine Beiträge und gebe Codes weiter.</translation>
    </message>
    <message>
        <source>I get codes and run them in my ad account.</source>
        <translation>Ich erhalte Codes und schalte sie in meinem Werbekonto.</translation>
    </message>
    <message>
        <source>I look after campaigns and many creators.</source>
        <translation>Ich betreue Kampagnen und viele Creator.</translation>
    </message>
    <message>
        <source>Where does your vault go?</source>
        <translation>Wo soll der Tresor liegen?</translation>
    </message>
    <message>
        <source>The vault’s file</source>
        <translation>Datei des Tresors</translation>
    </message>
    <message>
        <source>Chan&amp;ge…</source>
        <translation>Ä&amp;ndern…</translation>
    </message>
    <message>
        <source>How is its key kept?</source>
        <translation>Wie wird sein Schlüssel aufbewahrt?</translation>
    </message>
    <message>
        <source>My ledger</source>
        <translation>Mein Tresor</translation>
    </message>
    <message>
        <source>&amp;With a passphrase that I type</source>
        <translation>Mit einer &amp;Passphrase, die ich eingebe</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Abb&amp;rechen</translation>
    </message>
    <message>
        <source>Waiting for the keychain…</source>
        <translation>Auf den Schlüsselbund wird gewartet …</translation>
    </message>
    <message>
        <source>Making the vault…</source>
        <translation>Der Tresor wird angelegt …</translation>
    </message>
</context>
<context>
    <name>spark::WindowBar</name>
    <message>
        <source>Window</source>
        <translation>Laufzeit</translation>
    </message>
</context>
<context>
    <name>spark::WindowTexts</name>
    <message>
        <source>A period of %L1 days is not possible.</source>
        <translation>Ein Zeitraum von %L1 Tagen ist nicht möglich.</translation>
    </message>
    <message>
        <source>Give a number of days from 1 to %L1.</source>
        <translation>Geben Sie eine Anzahl von Tagen von 1 bis %L1 an.</translation>
    </message>
    <message>
        <source>The window ends before it begins.</source>
        <translation>Die Laufzeit endet, bevor sie beginnt.</translation>
    </message>
    <message>
        <source>Check both dates.</source>
        <translation>Prüfen Sie beide Daten.</translation>
    </message>
</context>
<context>
    <name>spark::WorkerTexts</name>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>spark::XlsxReaderTexts</name>
    <message>
        <source>No row was read.</source>
        <translation>Keine Zeile wurde gelesen.</translation>
    </message>
    <message>
        <source>The rows up to row %L1 were read.</source>
        <translation>Die Zeilen bis Zeile %L1 wurden gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>This row has more than %n columns.</source>
        <translation>
            <numerusform>Diese Zeile hat mehr als %n Spalte.</numerusform>
            <numerusform>Diese Zeile hat mehr als %n Spalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has no sheet number %L2.</source>
        <translation>„%1“ hat kein Blatt Nummer %L2.</translation>
    </message>
    <message>
        <source>Choose one of its sheets.</source>
        <translation>Wählen Sie eines der Blätter.</translation>
    </message>
    <message>
        <source>“%1” lacks its sheet “%2”.</source>
        <translation>„%1“ fehlt das Blatt „%2“.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program, save it anew, and open that.</source>
        <translation>Öffnen Sie sie in einem Tabellenprogramm, speichern Sie sie neu, und öffnen Sie diese Datei.</translation>
    </message>
</context>
<context>
    <name>spark::XlsxTexts</name>
    <message>
        <source>“%1” holds more text than can be read at once. Nothing was taken from it.</source>
        <translation>„%1“ enthält mehr Text, als auf einmal gelesen werden kann. Nichts wurde daraus übernommen.</translation>
    </message>
    <message>
        <source>Save the sheet as CSV, and open that.</source>
        <translation>Speichern Sie das Blatt als CSV, und öffnen Sie diese Datei.</translation>
    </message>
    <message>
        <source>“%1” is a binary workbook (XLSB), which is not read here.</source>
        <translation>„%1“ ist eine binäre Arbeitsmappe (XLSB); sie wird hier nicht gelesen.</translation>
    </message>
    <message>
        <source>Save it as XLSX or CSV in the program that made it, and open that.</source>
        <translation>Speichern Sie sie in dem Programm, aus dem sie stammt, als XLSX oder CSV, und öffnen Sie diese Datei.</translation>
    </message>
    <message>
        <source>“%1” is not an XLSX workbook.</source>
        <translation>„%1“ ist keine XLSX-Arbeitsmappe.</translation>
    </message>
    <message>
        <source>“%1” in “%2” holds what no spreadsheet program writes (a document type, or a text without an end), and was not read on.</source>
        <translation>„%1“ in „%2“ enthält, was kein Tabellenprogramm schreibt (einen Dokumenttyp oder einen Text ohne Ende), und wurde nicht weiter gelesen.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program, save it anew, and open that.</source>
        <translation>Öffnen Sie sie in einem Tabellenprogramm, speichern Sie sie neu, und öffnen Sie diese Datei.</translation>
    </message>
    <message>
        <source>“%1” in “%2” is damaged: it is not complete XML.</source>
        <translation>„%1“ in „%2“ ist beschädigt: Es ist kein vollständiges XML.</translation>
    </message>
    <message>
        <source>“%1” has no sheets with cells.</source>
        <translation>„%1“ hat keine Blätter mit Zellen.</translation>
    </message>
    <message>
        <source>“%1” was not written: the %2 in row %3 is longer than a cell of a workbook may be.</source>
        <translation>„%1“ wurde nicht geschrieben: „%2“ in Zeile %3 ist länger, als eine Zelle einer Arbeitsmappe sein darf.</translation>
    </message>
    <message>
        <source>Leave that column out, or write a CSV or JSON file.</source>
        <translation>Lassen Sie diese Spalte weg, oder schreiben Sie eine CSV- oder JSON-Datei.</translation>
    </message>
    <message>
        <source>“%1” was not written: a workbook holds at most %2 rows.</source>
        <translation>„%1“ wurde nicht geschrieben: Eine Arbeitsmappe fasst höchstens %2 Zeilen.</translation>
    </message>
    <message>
        <source>Write fewer rows, or a CSV or JSON file.</source>
        <translation>Schreiben Sie weniger Zeilen oder eine CSV- oder JSON-Datei.</translation>
    </message>
</context>
<context>
    <name>spark::ZipTexts</name>
    <message>
        <source>“%1” is damaged or cut short: it is not a complete ZIP archive.</source>
        <translation>„%1“ ist beschädigt oder abgeschnitten: Es ist kein vollständiges ZIP-Archiv.</translation>
    </message>
    <message>
        <source>Export, download or copy it once more.</source>
        <translation>Exportieren, laden oder kopieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>“%1” in “%2” unpacks to far more than any real file does, and was not read on. Such archives are made to fill a computer’s memory.</source>
        <translation>„%1“ in „%2“ wird beim Entpacken weit größer als jede echte Datei und wurde nicht weiter gelesen. Solche Archive sind dazu gemacht, den Speicher eines Computers zu füllen.</translation>
    </message>
    <message>
        <source>Ask where the file comes from.</source>
        <translation>Fragen Sie nach, woher die Datei stammt.</translation>
    </message>
    <message>
        <source>“%1” in “%2” is larger than %3, and was not read.</source>
        <translation>„%1“ in „%2“ ist größer als %3 und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Cut it into smaller files.</source>
        <translation>Teilen Sie sie in kleinere Dateien.</translation>
    </message>
    <message>
        <source>“%1” in “%2” is damaged: it could not be unpacked to its end.</source>
        <translation>„%1“ in „%2“ ist beschädigt: Es ließ sich nicht bis zum Ende entpacken.</translation>
    </message>
    <message>
        <source>“%1” holds more than %L2 files, and was not read.</source>
        <translation>„%1“ enthält mehr als %L2 Dateien und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Unpack it, and open the file that you need.</source>
        <translation>Entpacken Sie das Archiv, und öffnen Sie die Datei, die Sie brauchen.</translation>
    </message>
    <message>
        <source>“%1” holds a file whose name leads out of its folder, as only attacks do. Nothing was taken from it.</source>
        <translation>„%1“ enthält eine Datei, deren Name aus ihrem Ordner hinausführt, wie es nur bei Angriffen vorkommt. Nichts wurde daraus übernommen.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Es gibt keine Datei „%1“.</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>Prüfen Sie den Namen und den Ordner.</translation>
    </message>
    <message>
        <source>“%1” could not be read.</source>
        <translation>„%1“ konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check that it is a file and that you may read it.</source>
        <translation>Prüfen Sie, ob es eine Datei ist und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>“%1” in “%2” is protected by a password, and was not read.</source>
        <translation>„%1“ in „%2“ ist mit einem Passwort geschützt und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Save it without a password, and open that.</source>
        <translation>Speichern Sie die Datei ohne Passwort, und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>“%1” in “%2” is packed in a way that is not understood here, and was not read.</source>
        <translation>„%1“ in „%2“ ist auf eine Weise gepackt, die hier nicht verstanden wird, und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Unpack it with another program, and open that.</source>
        <translation>Entpacken Sie das Archiv mit einem anderen Programm, und öffnen Sie die Datei daraus.</translation>
    </message>
</context>
</TS>
