<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AttentionPage</name>
    <message>
        <source>Attention</source>
        <translation>Zu klären</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>Zu klären</translation>
    </message>
    <message>
        <source>Nothing to settle</source>
        <translation>Nichts zu klären</translation>
    </message>
    <message>
        <source>Unknown parcels, refused facts and conflicts appear here.</source>
        <translation>Unbekannte Pakete, Abgelehntes und Widersprüche erscheinen hier.</translation>
    </message>
    <message>
        <source>Return of an order</source>
        <translation>Retoure zu einer Bestellung</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Neu drucken</translation>
    </message>
    <message>
        <source>In this parcel</source>
        <translation>In diesem Paket</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Open the return</source>
        <translation>Retoure öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%n to settle</source>
        <translation>
            <numerusform>%n zu klären</numerusform>
            <numerusform>%n zu klären</numerusform>
        </translation>
    </message>
    <message>
        <source>Settle with a note</source>
        <translation>Mit Notiz erledigen</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Show the label</source>
        <translation>Etikett zeigen</translation>
    </message>
    <message>
        <source>It came out</source>
        <translation>Es kam heraus</translation>
    </message>
    <message>
        <source>Print it again</source>
        <translation>Noch einmal drucken</translation>
    </message>
    <message>
        <source>Order or outbound parcel</source>
        <translation>Bestellung oder Sendung</translation>
    </message>
    <message>
        <source>Which order did the articles come from?</source>
        <translation>Aus welcher Bestellung sind die Artikel?</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Ctrl Z takes it back</source>
        <translation>Ctrl Z macht es rückgängig</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The parcel is unknown again.</source>
        <translation>Das Paket ist wieder unbekannt.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet …</translation>
    </message>
    <message>
        <source>It is printed again</source>
        <translation>Wird noch einmal gedruckt</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Settle it</source>
        <translation>Das hier erledigen</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Erledigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>It was settled before</source>
        <translation>Es war schon erledigt</translation>
    </message>
</context>
<context>
    <name>BatchModel</name>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retoure</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Näheres</translation>
    </message>
</context>
<context>
    <name>BatchPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation>Zeilen der Liste</translation>
    </message>
    <message>
        <source>Saved as {file} in the folder {folder}</source>
        <translation>Gespeichert als {file} im Ordner {folder}</translation>
    </message>
    <message>
        <source>{name} is being received already</source>
        <translation>{name} wird schon angenommen</translation>
    </message>
</context>
<context>
    <name>BoxLinesModel</name>
    <message>
        <source>in the parcel</source>
        <translation>im Paket</translation>
    </message>
</context>
<context>
    <name>CameraPanel</name>
    <message>
        <source>Camera picture</source>
        <translation>Kamerabild</translation>
    </message>
    <message>
        <source>Other camera</source>
        <translation>Andere Kamera</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Keine Kamera</translation>
    </message>
    <message>
        <source>Plug one in: it starts by itself.</source>
        <translation>Stecken Sie eine an: Sie startet von selbst.</translation>
    </message>
    <message>
        <source>The camera is not allowed</source>
        <translation>Die Kamera ist nicht erlaubt</translation>
    </message>
    <message>
        <source>Allow it in the system&apos;s privacy settings, then press F8 twice.</source>
        <translation>Erlauben Sie sie in den Datenschutzeinstellungen des Systems und drücken Sie dann zweimal F8.</translation>
    </message>
    <message>
        <source>The camera is gone</source>
        <translation>Die Kamera ist weg</translation>
    </message>
    <message>
        <source>Plug it in again: it goes on by itself.</source>
        <translation>Stecken Sie sie wieder an: Es geht von selbst weiter.</translation>
    </message>
    <message>
        <source>The camera does not start</source>
        <translation>Die Kamera startet nicht</translation>
    </message>
    <message>
        <source>Close the program that uses it: it starts by itself.</source>
        <translation>Schließen Sie das Programm, das sie benutzt: Sie startet von selbst.</translation>
    </message>
    <message>
        <source>Camera on</source>
        <translation>Kamera an</translation>
    </message>
    <message>
        <source>Starting the camera…</source>
        <translation>Kamera startet …</translation>
    </message>
    <message>
        <source>Received in this sweep</source>
        <translation>In dieser Serie angenommen</translation>
    </message>
    <message>
        <source>Already received: {count}</source>
        <translation>Schon da: {count}</translation>
    </message>
    <message>
        <source>Unknown: {count}</source>
        <translation>Unbekannt: {count}</translation>
    </message>
    <message>
        <source>Several parcels: show one, or sweep</source>
        <translation>Mehrere Pakete: eines zeigen oder Serie einschalten</translation>
    </message>
</context>
<context>
    <name>CarrierSide</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CentralSettings</name>
    <message numerus="yes">
        <source>%Ln waiting to be sent</source>
        <translation>
            <numerusform>%Ln wartet auf Versand</numerusform>
            <numerusform>%Ln warten auf Versand</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionChip</name>
    <message numerus="yes">
        <source>%n waiting to be sent</source>
        <translation>
            <numerusform>%n wartet auf Versand</numerusform>
            <numerusform>%n warten auf Versand</numerusform>
        </translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Enrol again</source>
        <translation>Neu anmelden</translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation>Nichts geht verloren</translation>
    </message>
    <message>
        <source>Please restart</source>
        <translation>Bitte neu starten</translation>
    </message>
    <message>
        <source>Loading returns</source>
        <translation>Retouren werden geladen</translation>
    </message>
    <message>
        <source>Wrong clock</source>
        <translation>Uhr geht falsch</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>Update nötig</translation>
    </message>
    <message>
        <source>Connecting again</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Not enrolled</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>See the settings</source>
        <translation>Siehe Einstellungen</translation>
    </message>
    <message>
        <source>Log in to Wi-Fi</source>
        <translation>Im WLAN anmelden</translation>
    </message>
    <message>
        <source>Certificate too old</source>
        <translation>Zertifikat abgelaufen</translation>
    </message>
    <message>
        <source>Not trusted</source>
        <translation>Nicht vertraut</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>Platte voll</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nichts wartet</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
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
    <message numerus="yes">
        <source>and %n more return(s)</source>
        <translation>
            <numerusform>und %n weitere Retoure</numerusform>
            <numerusform>und %n weitere Retouren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more: scan the return number</source>
        <translation>
            <numerusform>und %n weitere: Retourennummer scannen</numerusform>
            <numerusform>und %n weitere: Retourennummer scannen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln parcel(s) received</source>
        <translation>
            <numerusform>%Ln Paket angenommen</numerusform>
            <numerusform>%Ln Pakete angenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at</source>
        <translation>
            <numerusform>%Ln zu prüfen</numerusform>
            <numerusform>%Ln zu prüfen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>ReturnDesk made a mistake</source>
        <translation>ReturnDesk hat einen Fehler gemacht</translation>
    </message>
    <message>
        <source>What you scanned before is stored. Save the report and send it to support.</source>
        <translation>Was Sie gescannt haben, ist gespeichert. Speichern Sie den Bericht und schicken Sie ihn dem Support.</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
</context>
<context>
    <name>DropCover</name>
    <message numerus="yes">
        <source>Drop to receive %Ln file(s)</source>
        <translation>
            <numerusform>Loslassen: %Ln Datei annehmen</numerusform>
            <numerusform>Loslassen: %Ln Dateien annehmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GradeBar</name>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Other article</source>
        <translation>Anderer Artikel</translation>
    </message>
    <message>
        <source>How many?</source>
        <translation>Wie viele?</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>The keys are about: {units}</source>
        <translation>Die Tasten gelten für: {units}</translation>
    </message>
</context>
<context>
    <name>InspectBoard</name>
    <message>
        <source>What came back?</source>
        <translation>Was kam zurück?</translation>
    </message>
    <message>
        <source>Scan the parcel, then each article in it.</source>
        <translation>Scannen Sie das Paket, dann jeden Artikel darin.</translation>
    </message>
    <message>
        <source>Articles of the return</source>
        <translation>Artikel der Retoure</translation>
    </message>
</context>
<context>
    <name>InspectCounted</name>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n fehlt</numerusform>
            <numerusform>%n fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to count</source>
        <translation>
            <numerusform>%n zu zählen</numerusform>
            <numerusform>%n zu zählen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged</source>
        <translation>
            <numerusform>%n beschädigt</numerusform>
            <numerusform>%n beschädigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wrong</source>
        <translation>
            <numerusform>%n falsch</numerusform>
            <numerusform>%n falsch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unexpected</source>
        <translation>
            <numerusform>%n unerwartet</numerusform>
            <numerusform>%n unerwartet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n return(s)</source>
        <translation>
            <numerusform>%n Retoure</numerusform>
            <numerusform>%n Retouren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s)</source>
        <translation>
            <numerusform>%n Paket</numerusform>
            <numerusform>%n Pakete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n Stück</numerusform>
            <numerusform>%n Stück</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n unit(s)</source>
        <translation>
            <numerusform>Alle %n Stück</numerusform>
            <numerusform>Alle %n Stück</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectHead</name>
    <message>
        <source>In this parcel</source>
        <translation>In diesem Paket</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
</context>
<context>
    <name>InspectHistory</name>
    <message>
        <source>History of {number}</source>
        <translation>Verlauf von {number}</translation>
    </message>
    <message>
        <source>Nothing was saved yet</source>
        <translation>Noch nichts gespeichert</translation>
    </message>
</context>
<context>
    <name>InspectPage</name>
    <message>
        <source>Inspect</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Scan a parcel, then its articles</source>
        <translation>Paket scannen, dann seine Artikel</translation>
    </message>
</context>
<context>
    <name>InspectParcels</name>
    <message>
        <source>One more parcel of {return_}</source>
        <translation>Noch ein Paket von {return_}</translation>
    </message>
    <message>
        <source>Another return lies in it too</source>
        <translation>Eine weitere Retoure liegt darin</translation>
    </message>
    <message>
        <source>Not in it: {return_}</source>
        <translation>Nicht darin: {return_}</translation>
    </message>
    <message>
        <source>What lies in this parcel?</source>
        <translation>Was liegt in diesem Paket?</translation>
    </message>
    <message>
        <source>Which return lies in it too?</source>
        <translation>Welche Retoure liegt noch darin?</translation>
    </message>
    <message>
        <source>Scan its label or its paper, or type its number.</source>
        <translation>Etikett oder Beleg scannen oder die Nummer eintippen.</translation>
    </message>
    <message>
        <source>Return or order</source>
        <translation>Retoure oder Bestellung</translation>
    </message>
    <message>
        <source>Put it into this parcel?</source>
        <translation>In dieses Paket legen?</translation>
    </message>
    <message>
        <source>Which is the other parcel of {return_}?</source>
        <translation>Welches ist das andere Paket von {return_}?</translation>
    </message>
    <message>
        <source>Scan its label, or type the number on it.</source>
        <translation>Etikett scannen oder die Nummer darauf eintippen.</translation>
    </message>
    <message>
        <source>Number of the parcel</source>
        <translation>Nummer des Pakets</translation>
    </message>
    <message>
        <source>Take it in as one more parcel of {return_}?</source>
        <translation>Als weiteres Paket von {return_} annehmen?</translation>
    </message>
    <message>
        <source>Take in {number}</source>
        <translation>{number} annehmen</translation>
    </message>
</context>
<context>
    <name>InspectQuestions</name>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Finish with differences?</source>
        <translation>Mit Abweichungen abschließen?</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Note on the whole return</source>
        <translation>Notiz zur ganzen Retoure</translation>
    </message>
    <message>
        <source>Note on {units}</source>
        <translation>Notiz zu {units}</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>In wenigen Worten</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>Was ist es?</translation>
    </message>
    <message>
        <source>An article that nobody announced</source>
        <translation>Ein Artikel, den niemand angekündigt hat</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zählen</translation>
    </message>
    <message>
        <source>Units found</source>
        <translation>Gefundene Stücke</translation>
    </message>
    <message>
        <source>Which one is it?</source>
        <translation>Welche ist es?</translation>
    </message>
    <message>
        <source>Count it as an unexpected article</source>
        <translation>Als unerwarteten Artikel zählen</translation>
    </message>
    <message>
        <source>No parcel and no article of this return</source>
        <translation>Kein Paket und kein Artikel dieser Retoure</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Type a number, such as 3.</source>
        <translation>Geben Sie eine Zahl ein, zum Beispiel 3.</translation>
    </message>
</context>
<context>
    <name>InspectSide</name>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>Blatt drucken</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Start again at 0</source>
        <translation>Bei 0 neu beginnen</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Save for later</source>
        <translation>Für später speichern</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Photo {number}</source>
        <translation>Foto {number}</translation>
    </message>
</context>
<context>
    <name>InspectVoice</name>
    <message>
        <source>Ctrl Z takes it back</source>
        <translation>Ctrl Z macht es rückgängig</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>one more parcel of {return_}</source>
        <translation>ein weiteres Paket von {return_}</translation>
    </message>
    <message>
        <source>lies in this parcel too</source>
        <translation>liegt auch in diesem Paket</translation>
    </message>
    <message>
        <source>does not lie in this parcel</source>
        <translation>liegt nicht in diesem Paket</translation>
    </message>
    <message>
        <source>The sheet is being printed</source>
        <translation>Das Blatt wird gedruckt</translation>
    </message>
    <message>
        <source>Count it first</source>
        <translation>Erst zählen</translation>
    </message>
    <message>
        <source>A photo or a note belongs to units that were found.</source>
        <translation>Foto und Notiz gehören zu gefundenen Stücken.</translation>
    </message>
</context>
<context>
    <name>JobsModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
</context>
<context>
    <name>LabelBulkPanel</name>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln Etikett</numerusform>
            <numerusform>%Ln Etiketten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %Ln label(s)</source>
        <translation>
            <numerusform>%Ln Etikett drucken</numerusform>
            <numerusform>%Ln Etiketten drucken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not printed</source>
        <translation>
            <numerusform>%Ln nicht gedruckt</numerusform>
            <numerusform>%Ln nicht gedruckt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperWindow</name>
    <message>
        <source>Virtual printer</source>
        <translation>Virtueller Drucker</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) came out</source>
        <translation>
            <numerusform>%n Etikett gedruckt</numerusform>
            <numerusform>%n Etiketten gedruckt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoPanel</name>
    <message>
        <source>Camera picture</source>
        <translation>Kamerabild</translation>
    </message>
    <message>
        <source>Take the photo</source>
        <translation>Foto machen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Keine Kamera</translation>
    </message>
    <message>
        <source>Plug one in, or choose a file instead.</source>
        <translation>Schließen Sie eine an, oder wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>Waiting for the camera…</source>
        <translation>Warten auf die Kamera …</translation>
    </message>
</context>
<context>
    <name>PrintLine</name>
    <message numerus="yes">
        <source>Did it print? (%n)</source>
        <translation>
            <numerusform>Gedruckt? (%n)</numerusform>
            <numerusform>Gedruckt? (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n printing</source>
        <translation>
            <numerusform>%n Druck läuft</numerusform>
            <numerusform>%n Drucke laufen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrinterCard</name>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n prüfen</numerusform>
            <numerusform>%n prüfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrinterFinder</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Receive</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Walk-in return</source>
        <translation>Rückgabe vor Ort</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Retouren</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Zu klären</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Noch kein Name</translation>
    </message>
    <message numerus="yes">
        <source>%n to settle</source>
        <translation>
            <numerusform>%n zu klären</numerusform>
            <numerusform>%n zu klären</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReasonBar</name>
    <message>
        <source>Why does it come back? {title}</source>
        <translation>Warum kommt es zurück? {title}</translation>
    </message>
</context>
<context>
    <name>ReceiveBatches</name>
    <message>
        <source>Pasted list</source>
        <translation>Eingefügte Liste</translation>
    </message>
</context>
<context>
    <name>ReceivePage</name>
    <message>
        <source>Receive</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>a batch that is still being received</source>
        <translation>eine Liste, die noch angenommen wird</translation>
    </message>
</context>
<context>
    <name>ReturnsBar</name>
    <message numerus="yes">
        <source>%Ln return(s)</source>
        <translation>
            <numerusform>%Ln Retoure</numerusform>
            <numerusform>%Ln Retouren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labels of %Ln return(s)</source>
        <translation>
            <numerusform>Etikett von %Ln Rücksendung</numerusform>
            <numerusform>Etiketten von %Ln Rücksendungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesFoot</name>
    <message numerus="yes">
        <source>%n field(s) to choose in</source>
        <translation>
            <numerusform>%n Feld zu wählen</numerusform>
            <numerusform>%n Felder zu wählen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to put right</source>
        <translation>
            <numerusform>%n Angabe zu berichtigen</numerusform>
            <numerusform>%n Angaben zu berichtigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not saved</source>
        <translation>
            <numerusform>%n Änderung nicht gespeichert</numerusform>
            <numerusform>%n Änderungen nicht gespeichert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanField</name>
    <message>
        <source>Scan a parcel, a return number or an order number</source>
        <translation>Paket, Retouren- oder Bestellnummer scannen</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Read codes with the camera</source>
        <translation>Codes mit der Kamera lesen</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Receive every parcel that the camera sees</source>
        <translation>Jedes Paket annehmen, das die Kamera sieht</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei …</translation>
    </message>
    <message>
        <source>Receive from lists and photographs</source>
        <translation>Aus Listen und Fotos annehmen</translation>
    </message>
    <message>
        <source>Lists or photographs…</source>
        <translation>Listen oder Fotos …</translation>
    </message>
    <message>
        <source>A folder of photographs…</source>
        <translation>Ein Ordner mit Fotos …</translation>
    </message>
    <message numerus="yes">
        <source>%n to store</source>
        <translation>
            <numerusform>%n zu speichern</numerusform>
            <numerusform>%n zu speichern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScansModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retoure</translation>
    </message>
    <message>
        <source>Shopper</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
</context>
<context>
    <name>SessionList</name>
    <message>
        <source>This session</source>
        <translation>Diese Sitzung</translation>
    </message>
    <message>
        <source>Scans of this desk, newest first</source>
        <translation>Scans dieses Platzes, neueste zuerst</translation>
    </message>
    <message>
        <source>No parcel yet</source>
        <translation>Noch kein Paket</translation>
    </message>
    <message>
        <source>What is scanned is listed here.</source>
        <translation>Gescannte Pakete erscheinen hier.</translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) today</source>
        <translation>
            <numerusform>%n Paket heute</numerusform>
            <numerusform>%n Pakete heute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the last hour</source>
        <translation>
            <numerusform>%n in der letzten Stunde</numerusform>
            <numerusform>%n in der letzten Stunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to settle</source>
        <translation>
            <numerusform>%n zu klären</numerusform>
            <numerusform>%n zu klären</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnknownView</name>
    <message>
        <source>Name, number or postcode</source>
        <translation>Name, Nummer oder Postleitzahl</translation>
    </message>
    <message>
        <source>Returns that it may be</source>
        <translation>Mögliche Retouren</translation>
    </message>
    <message>
        <source>Articles of the order</source>
        <translation>Artikel der Bestellung</translation>
    </message>
    <message>
        <source>Picture of the parcel</source>
        <translation>Bild des Pakets</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Try the name, or the postcode.</source>
        <translation>Versuchen Sie den Namen oder die Postleitzahl.</translation>
    </message>
    <message>
        <source>Whose is it?</source>
        <translation>Wem gehört es?</translation>
    </message>
    <message>
        <source>Type a name, a number or a postcode.</source>
        <translation>Geben Sie einen Namen, eine Nummer oder Postleitzahl ein.</translation>
    </message>
</context>
<context>
    <name>UnknownWork</name>
    <message numerus="yes">
        <source>Take %n article(s) in</source>
        <translation>
            <numerusform>%n Artikel annehmen</numerusform>
            <numerusform>%n Artikel annehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>It is {return_}</source>
        <translation>Es ist {return_}</translation>
    </message>
    <message>
        <source>Choose its return</source>
        <translation>Retoure auswählen</translation>
    </message>
</context>
<context>
    <name>WalkinCounted</name>
    <message numerus="yes">
        <source>Take %n article(s) back</source>
        <translation>
            <numerusform>%n Artikel zurücknehmen</numerusform>
            <numerusform>%n Artikel zurücknehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give the money for %n article(s)</source>
        <translation>
            <numerusform>Geld für %n Artikel geben</numerusform>
            <numerusform>Geld für %n Artikel geben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WalkinHead</name>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Zulassen</translation>
    </message>
    <message>
        <source>allowed by {name}: {reason}</source>
        <translation>zugelassen von {name}: {reason}</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
</context>
<context>
    <name>WalkinPage</name>
    <message>
        <source>Walk-in return</source>
        <translation>Rückgabe vor Ort</translation>
    </message>
    <message>
        <source>Scan a packing slip, a parcel or an article</source>
        <translation>Lieferschein, Paket oder Artikel scannen</translation>
    </message>
    <message>
        <source>Without an order</source>
        <translation>Ohne Bestellung</translation>
    </message>
    <message>
        <source>What comes back?</source>
        <translation>Was kommt zurück?</translation>
    </message>
    <message>
        <source>Scan the packing slip, or type the order&apos;s number.</source>
        <translation>Lieferschein scannen oder Bestellnummer eintippen.</translation>
    </message>
    <message>
        <source>Articles of the order</source>
        <translation>Artikel der Bestellung</translation>
    </message>
    <message>
        <source>an open walk-in return</source>
        <translation>eine offene Rückgabe vor Ort</translation>
    </message>
</context>
<context>
    <name>WalkinQuestions</name>
    <message>
        <source>Postcode of order {number}?</source>
        <translation>Postleitzahl der Bestellung {number}?</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Take it back all the same?</source>
        <translation>Trotzdem zurücknehmen?</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Zulassen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>What changes hands?</source>
        <translation>Was wechselt den Besitzer?</translation>
    </message>
    <message>
        <source>Supervisor&apos;s PIN</source>
        <translation>PIN der Aufsicht</translation>
    </message>
    <message>
        <source>Name of the supervisor</source>
        <translation>Name der Leitung</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>PIN wählen</translation>
    </message>
    <message>
        <source>Nobody here has a PIN yet: the supervisor chooses one, 4 to 12 digits.</source>
        <translation>Hier hat noch niemand eine PIN: Die Leitung wählt eine, 4 bis 12 Ziffern.</translation>
    </message>
    <message>
        <source>Approve the money now?</source>
        <translation>Betrag jetzt freigeben?</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>In wenigen Worten</translation>
    </message>
    <message>
        <source>Why does it come back?</source>
        <translation>Warum kommt es zurück?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Notieren</translation>
    </message>
    <message>
        <source>Exchange for what?</source>
        <translation>Umtauschen gegen was?</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>Was ist es?</translation>
    </message>
    <message>
        <source>Without its order. With an order number the brand&apos;s rule decides.</source>
        <translation>Ohne Bestellung. Mit Bestellnummer entscheidet die Regel der Marke.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Price paid for one</source>
        <translation>Bezahlter Stückpreis</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Shopper&apos;s name</source>
        <translation>Name des Kunden</translation>
    </message>
    <message>
        <source>E-mail, if any</source>
        <translation>E-Mail, falls vorhanden</translation>
    </message>
    <message>
        <source>Postcode, if known</source>
        <translation>Postleitzahl, falls bekannt</translation>
    </message>
    <message>
        <source>Order number, if any</source>
        <translation>Bestellnummer, falls vorhanden</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Write a few words.</source>
        <translation>Schreiben Sie ein paar Worte.</translation>
    </message>
    <message>
        <source>No brand is known here yet. Wait for the network.</source>
        <translation>Hier ist noch keine Marke bekannt. Warten Sie auf das Netz.</translation>
    </message>
    <message>
        <source>Write what the article is.</source>
        <translation>Schreiben Sie, welcher Artikel es ist.</translation>
    </message>
    <message>
        <source>Write the price as on the receipt: 79,00</source>
        <translation>Schreiben Sie den Preis wie auf dem Beleg: 79,00</translation>
    </message>
    <message>
        <source>Write how many, as a number.</source>
        <translation>Schreiben Sie die Anzahl als Zahl.</translation>
    </message>
</context>
<context>
    <name>WalkinSummary</name>
    <message>
        <source>To give</source>
        <translation>Zu geben</translation>
    </message>
    <message>
        <source>Gift: no prices, credit</source>
        <translation>Geschenk: ohne Preise</translation>
    </message>
    <message>
        <source>Approve with a PIN</source>
        <translation>Mit PIN freigeben</translation>
    </message>
    <message>
        <source>Where the goods go to</source>
        <translation>Wohin die Ware geht</translation>
    </message>
    <message>
        <source>Mail the shopper</source>
        <translation>E-Mail an den Kunden</translation>
    </message>
    <message>
        <source>Without goods or money</source>
        <translation>Ohne Ware oder ohne Geld</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Zu zahlen</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Approved by {name}</source>
        <translation>Freigegeben von {name}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>A supervisor decides on the money later</source>
        <translation>Über den Betrag entscheidet später die Aufsicht</translation>
    </message>
    <message>
        <source>The shopper gets no money</source>
        <translation>Der Kunde bekommt kein Geld</translation>
    </message>
    <message>
        <source>As a voucher</source>
        <translation>Als Gutschein</translation>
    </message>
    <message>
        <source>By the way of payment of the order</source>
        <translation>Auf dem Zahlungsweg der Bestellung</translation>
    </message>
</context>
<context>
    <name>_Content</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Receipt</name>
    <message>
        <source>Receipt {number}</source>
        <translation>Beleg {number}</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Bestellung {number}</translation>
    </message>
    <message>
        <source>Without an order</source>
        <translation>Ohne Bestellung</translation>
    </message>
    <message>
        <source>Voucher {code}</source>
        <translation>Gutschein {code}</translation>
    </message>
    <message>
        <source>for {title}</source>
        <translation>gegen {title}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attention</name>
    <message>
        <source>Unknown parcel</source>
        <translation>Paket unbekannt</translation>
    </message>
    <message>
        <source>probably {carrier}</source>
        <translation>wohl {carrier}</translation>
    </message>
    <message>
        <source>came {when}</source>
        <translation>kam {when}</translation>
    </message>
    <message>
        <source>Find its return by name, number or postcode, and take it in.</source>
        <translation>Suchen Sie seine Retoure nach Name, Nummer oder Postleitzahl und nehmen Sie es an.</translation>
    </message>
    <message>
        <source>{when} by {clerk}</source>
        <translation>{when} von {clerk}</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Decision on the money</source>
        <translation>Entscheidung über den Betrag</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Annahme</translation>
    </message>
    <message>
        <source>Undone reception</source>
        <translation>Zurückgenommene Annahme</translation>
    </message>
    <message>
        <source>Parcel of another site</source>
        <translation>Paket eines anderen Standorts</translation>
    </message>
    <message>
        <source>Matched parcel</source>
        <translation>Zugeordnetes Paket</translation>
    </message>
    <message>
        <source>Photo of an unknown parcel</source>
        <translation>Foto eines unbekannten Pakets</translation>
    </message>
    <message>
        <source>Return made of an order</source>
        <translation>Retoure aus einer Bestellung</translation>
    </message>
    <message>
        <source>Contents of a parcel</source>
        <translation>Inhalt eines Pakets</translation>
    </message>
    <message>
        <source>Mail of a label</source>
        <translation>Versand eines Etiketts</translation>
    </message>
    <message>
        <source>Label that a supervisor allowed</source>
        <translation>Von der Leitung erlaubtes Etikett</translation>
    </message>
    <message>
        <source>Note that something is settled</source>
        <translation>Notiz zu etwas Erledigtem</translation>
    </message>
    <message>
        <source>Walk-in return</source>
        <translation>Rückgabe vor Ort</translation>
    </message>
    <message>
        <source>Used voucher</source>
        <translation>Eingelöster Gutschein</translation>
    </message>
    <message>
        <source>This desk&apos;s key</source>
        <translation>Schlüssel dieses Platzes</translation>
    </message>
    <message>
        <source>New supervisor</source>
        <translation>Neue Leitung</translation>
    </message>
    <message>
        <source>the central service could not read it</source>
        <translation>der Zentraldienst konnte es nicht lesen</translation>
    </message>
    <message>
        <source>the central service is older than this desk</source>
        <translation>der Zentraldienst ist älter als dieser Platz</translation>
    </message>
    <message>
        <source>the central service does not know this return</source>
        <translation>der Zentraldienst kennt diese Retoure nicht</translation>
    </message>
    <message>
        <source>the central service does not know this reception</source>
        <translation>der Zentraldienst kennt diese Annahme nicht</translation>
    </message>
    <message>
        <source>the same fact was told before, in other words</source>
        <translation>schon gemeldet, aber anders</translation>
    </message>
    <message>
        <source>the central service does not know this brand</source>
        <translation>der Zentraldienst kennt diese Marke nicht</translation>
    </message>
    <message>
        <source>the voucher was used before</source>
        <translation>der Gutschein war schon eingelöst</translation>
    </message>
    <message>
        <source>the voucher is void</source>
        <translation>der Gutschein ist ungültig</translation>
    </message>
    <message>
        <source>the money was decided elsewhere before</source>
        <translation>der Betrag war schon anderswo entschieden</translation>
    </message>
    <message>
        <source>the shopper has no address</source>
        <translation>der Kunde hat keine Adresse</translation>
    </message>
    <message>
        <source>the site had a supervisor before</source>
        <translation>der Standort hatte schon eine Leitung</translation>
    </message>
    <message>
        <source>Put the goods aside, ask the merchant about the return, then settle this.</source>
        <translation>Legen Sie die Ware beiseite, fragen Sie den Händler, dann erledigen Sie das hier.</translation>
    </message>
    <message>
        <source>What was decided first counts. Tell whom it concerns.</source>
        <translation>Es gilt, was zuerst entschieden wurde. Sagen Sie es den Betroffenen.</translation>
    </message>
    <message>
        <source>Nothing is lost here. Tell support, then settle this.</source>
        <translation>Hier ist nichts verloren. Melden Sie es dem Support, dann erledigen Sie das hier.</translation>
    </message>
    <message>
        <source>Take it again if the goods are still here, then settle this.</source>
        <translation>Machen Sie es noch einmal, wenn die Ware noch da ist, dann erledigen Sie das hier.</translation>
    </message>
    <message>
        <source>Its file is gone from this computer, or was changed.</source>
        <translation>Seine Datei ist von diesem Computer verschwunden oder wurde geändert.</translation>
    </message>
    <message>
        <source>Photo lost</source>
        <translation>Foto verloren</translation>
    </message>
    <message>
        <source>A photo taken by {clerk}</source>
        <translation>Ein Foto von {clerk}</translation>
    </message>
    <message>
        <source>Did it print?</source>
        <translation>Ist es herausgekommen?</translation>
    </message>
    <message>
        <source>Look at the printer, then answer.</source>
        <translation>Sehen Sie am Drucker nach, dann antworten Sie.</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Nicht gedruckt</translation>
    </message>
    <message>
        <source>Print it again, or settle this if it is not needed any more.</source>
        <translation>Drucken Sie noch einmal, oder erledigen Sie das hier, wenn es nicht mehr gebraucht wird.</translation>
    </message>
    <message>
        <source>waiting: {count}</source>
        <translation>wartend: {count}</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Not sent since {when}</source>
        <translation>Nicht gesendet seit {when}</translation>
    </message>
    <message>
        <source>Nothing is lost. Check the network, then send it now.</source>
        <translation>Nichts ist verloren. Prüfen Sie das Netz, dann senden Sie es.</translation>
    </message>
    <message>
        <source>From the central service</source>
        <translation>Vom Zentraldienst</translation>
    </message>
    <message>
        <source>This version has no words for it: {kind}</source>
        <translation>Diese Version kennt kein Wort dafür: {kind}</translation>
    </message>
    <message>
        <source>Update ReturnDesk, or ask the central service&apos;s keepers.</source>
        <translation>Aktualisieren Sie ReturnDesk, oder fragen Sie, wer den Zentraldienst betreut.</translation>
    </message>
    <message>
        <source>{clerk} at {desk_name} and {other_clerk} at {other_desk_name} inspected it without knowing of each other. The last one is in force; both are kept.</source>
        <translation>{clerk} ({desk_name}) und {other_clerk} ({other_desk_name}) haben es geprüft, ohne voneinander zu wissen. Die letzte Prüfung gilt; beide bleiben erhalten.</translation>
    </message>
    <message>
        <source>Inspected twice</source>
        <translation>Doppelt geprüft</translation>
    </message>
    <message>
        <source>Look at the goods and the history, and inspect it once more.</source>
        <translation>Sehen Sie Ware und Verlauf an, und prüfen Sie noch einmal.</translation>
    </message>
    <message>
        <source>{clerk} at {desk_name} took this parcel in after {other_clerk} at {other_desk_name} had. The first reception counts; the shopper was mailed once.</source>
        <translation>{clerk} ({desk_name}) hat dieses Paket nach {other_clerk} ({other_desk_name}) angenommen. Die erste Annahme gilt; der Kunde bekam nur eine E-Mail.</translation>
    </message>
    <message>
        <source>Received twice</source>
        <translation>Doppelt angenommen</translation>
    </message>
    <message>
        <source>See who has the parcel, and let the other one undo the reception.</source>
        <translation>Sehen Sie nach, wer das Paket hat; der andere Platz nimmt die Annahme zurück.</translation>
    </message>
    <message>
        <source>{clerk} at {desk_name} took it in, but its return was cancelled before. The reception is kept, and nobody was mailed.</source>
        <translation>{clerk} ({desk_name}) hat es angenommen, doch die Retoure war vorher storniert. Die Annahme bleibt, niemand bekam eine E-Mail.</translation>
    </message>
    <message>
        <source>Return cancelled</source>
        <translation>Retoure storniert</translation>
    </message>
    <message>
        <source>Scan the parcel once more: it is unknown now, to be matched or made a return of.</source>
        <translation>Scannen Sie das Paket noch einmal: Es ist jetzt unbekannt und lässt sich zuordnen oder als Retoure anlegen.</translation>
    </message>
    <message>
        <source>Cancelled too late</source>
        <translation>Zu spät storniert</translation>
    </message>
    <message>
        <source>The return was cancelled when it was in hand, inspected or decided. It stays as it is.</source>
        <translation>Die Retoure wurde storniert, als sie schon angenommen, geprüft oder entschieden war. Sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Ask the merchant whether the shopper wants the goods back.</source>
        <translation>Fragen Sie den Händler, ob der Kunde die Ware zurückhaben möchte.</translation>
    </message>
    <message>
        <source>{clerk} at {desk_name} undid the reception after the shopper was mailed that the return has come.</source>
        <translation>{clerk} ({desk_name}) hat die Annahme zurückgenommen, als der Kunde die E-Mail über die Ankunft schon hatte.</translation>
    </message>
    <message>
        <source>The reception was undone while the shopper&apos;s mail left.</source>
        <translation>Die Annahme wurde zurückgenommen, während die E-Mail an den Kunden hinausging.</translation>
    </message>
    <message>
        <source>Undone after the mail</source>
        <translation>Nach der E-Mail zurückgenommen</translation>
    </message>
    <message>
        <source>Take the parcel in again if it is here (no second mail goes), or tell the shopper.</source>
        <translation>Nehmen Sie das Paket wieder an, wenn es da ist (es geht keine zweite E-Mail hinaus), sonst sagen Sie es dem Kunden.</translation>
    </message>
    <message>
        <source>The shopper did not get the label: {reason}.</source>
        <translation>Der Kunde hat das Etikett nicht bekommen: {reason}.</translation>
    </message>
    <message>
        <source>Label not mailed</source>
        <translation>Etikett nicht gemailt</translation>
    </message>
    <message>
        <source>The merchant did not get the notice: {reason}.</source>
        <translation>Der Händler hat den Hinweis nicht erhalten: {reason}.</translation>
    </message>
    <message>
        <source>Put the notice address right in the merchant&apos;s rules, then settle this.</source>
        <translation>Stellen Sie die Hinweisadresse in den Regeln des Händlers richtig, dann erledigen Sie das hier.</translation>
    </message>
    <message>
        <source>The shopper did not get the mail: {reason}.</source>
        <translation>Der Kunde hat die E-Mail nicht erhalten: {reason}.</translation>
    </message>
    <message>
        <source>Tell the shopper some other way, or have the merchant put the address right, then settle this.</source>
        <translation>Benachrichtigen Sie den Kunden anders, oder lassen Sie den Händler die Adresse richtigstellen, dann erledigen Sie das hier.</translation>
    </message>
    <message>
        <source>Mail came back</source>
        <translation>E-Mail kam zurück</translation>
    </message>
    <message>
        <source>Print the label, or put the address right with the merchant, then settle this.</source>
        <translation>Drucken Sie das Etikett, oder lassen Sie die Adresse beim Händler berichtigen, und erledigen Sie dies dann.</translation>
    </message>
    <message>
        <source>{title}: {bought} were bought with the order {order_number}, {returned} came back, with the returns {return_number} and {other_return_number}.</source>
        <translation>{title}: {bought} mit der Bestellung {order_number} gekauft, {returned} kamen zurück, mit den Retouren {return_number} und {other_return_number}.</translation>
    </message>
    <message>
        <source>Returned twice</source>
        <translation>Doppelt zurückgegeben</translation>
    </message>
    <message>
        <source>Look which goods are there, and whether money was given for both.</source>
        <translation>Sehen Sie nach, welche Ware da ist und ob für beide Geld gegeben wurde.</translation>
    </message>
    <message>
        <source>It was taken by {clerk} at {desk_name}, but it is void.</source>
        <translation>Von {clerk} ({desk_name}) angenommen, aber er ist ungültig.</translation>
    </message>
    <message>
        <source>It was taken by {clerk} at {desk_name}, but was used before: {used_by}.</source>
        <translation>Von {clerk} ({desk_name}) angenommen, aber schon eingelöst: {used_by}.</translation>
    </message>
    <message>
        <source>Voucher used twice</source>
        <translation>Gutschein doppelt eingelöst</translation>
    </message>
    <message>
        <source>Talk to the shopper, or book the loss, then settle this.</source>
        <translation>Sprechen Sie mit dem Kunden, oder buchen Sie den Verlust, dann erledigen Sie das hier.</translation>
    </message>
    <message>
        <source>{clerk} at {desk_name} decided on the money after {other_clerk} at {other_desk_name} had. The first decision is in force.</source>
        <translation>{clerk} ({desk_name}) hat über den Betrag nach {other_clerk} ({other_desk_name}) entschieden. Die erste Entscheidung gilt.</translation>
    </message>
    <message>
        <source>The voucher {voucher} is void.</source>
        <translation>Der Gutschein {voucher} ist ungültig.</translation>
    </message>
    <message>
        <source>Decided twice</source>
        <translation>Doppelt entschieden</translation>
    </message>
    <message>
        <source>Tell the shopper which decision counts, then settle this.</source>
        <translation>Sagen Sie dem Kunden, welche Entscheidung gilt, dann erledigen Sie das hier.</translation>
    </message>
</context>
<context>
    <name>batch</name>
    <message>
        <source>Twice in the list</source>
        <translation>Doppelt in der Liste</translation>
    </message>
    <message>
        <source>Picture not readable</source>
        <translation>Bild nicht lesbar</translation>
    </message>
    <message>
        <source>Not received</source>
        <translation>Nicht angenommen</translation>
    </message>
    <message>
        <source>Cancelled after {done}</source>
        <translation>Abgebrochen nach {done}</translation>
    </message>
    <message>
        <source>Cancelled before the first row</source>
        <translation>Abgebrochen vor der ersten Zeile</translation>
    </message>
    <message>
        <source>What was received stays. Hand it over again to go on.</source>
        <translation>Angenommenes bleibt angenommen. Zum Fortsetzen erneut ablegen.</translation>
    </message>
    <message>
        <source>file {number} of {count}</source>
        <translation>Datei {number} von {count}</translation>
    </message>
    <message>
        <source>Receiving {name}</source>
        <translation>{name} wird angenommen</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} wird gelesen</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>Nothing new: all were received before</source>
        <translation>Nichts Neues: alles war schon angenommen</translation>
    </message>
    <message>
        <source>{cause}: stopped after {done}</source>
        <translation>{cause}: angehalten nach {done}</translation>
    </message>
    <message>
        <source>What was received stays. Make room on the disk, then hand it over again.</source>
        <translation>Angenommenes bleibt angenommen. Platz auf dem Datenträger schaffen, dann erneut ablegen.</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>Zeile {number}</translation>
    </message>
    <message>
        <source>as line {number}</source>
        <translation>wie Zeile {number}</translation>
    </message>
    <message>
        <source>another site</source>
        <translation>ein anderer Standort</translation>
    </message>
    <message>
        <source>Send it on to {site}</source>
        <translation>Weiterleiten an {site}</translation>
    </message>
    <message>
        <source>Stands for several returns: scan the parcel and choose</source>
        <translation>Steht für mehrere Retouren: Paket scannen und wählen</translation>
    </message>
    <message>
        <source>Kept, to be matched</source>
        <translation>Gemerkt, wird zugeordnet</translation>
    </message>
    <message>
        <source>Packing slip not genuine, kept to be matched</source>
        <translation>Packzettel nicht echt, aufbewahrt zum Zuordnen</translation>
    </message>
    <message>
        <source>The number of an article, not of a parcel</source>
        <translation>Die Nummer eines Artikels, nicht eines Pakets</translation>
    </message>
    <message>
        <source>Received late: ask a supervisor</source>
        <translation>Verspätet angenommen: Vorgesetzte fragen</translation>
    </message>
</context>
<context>
    <name>inspect</name>
    <message>
        <source>Good</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>Falscher Artikel</translation>
    </message>
    <message>
        <source>Unexpected</source>
        <translation>Unerwartet</translation>
    </message>
    <message>
        <source>as new</source>
        <translation>wie neu</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>used</source>
        <translation>gebraucht</translation>
    </message>
    <message>
        <source>scrap</source>
        <translation>Schrott</translation>
    </message>
    <message>
        <source>Restock</source>
        <translation>Einlagern</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantäne</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Recycle</source>
        <translation>Recyceln</translation>
    </message>
    <message>
        <source>Donate</source>
        <translation>Spenden</translation>
    </message>
    <message>
        <source>Dispose</source>
        <translation>Entsorgen</translation>
    </message>
    <message>
        <source>Article {code}</source>
        <translation>Artikel {code}</translation>
    </message>
    <message>
        <source>{found} of {expected}</source>
        <translation>{found} von {expected}</translation>
    </message>
    <message>
        <source>nobody announced this</source>
        <translation>niemand hat das angekündigt</translation>
    </message>
    <message>
        <source>more than was announced</source>
        <translation>mehr als angekündigt</translation>
    </message>
    <message>
        <source>Parcel without a number</source>
        <translation>Paket ohne Nummer</translation>
    </message>
    <message>
        <source>{clerk} at {desk} inspected it meanwhile: both are kept</source>
        <translation>{clerk}, {desk}, hat es inzwischen geprüft: beides bleibt erhalten</translation>
    </message>
    <message>
        <source>{number} is kept as it was</source>
        <translation>{number} bleibt, wie es war</translation>
    </message>
    <message>
        <source>not received yet</source>
        <translation>noch nicht angenommen</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Inspected</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>all as announced</source>
        <translation>alles wie angekündigt</translation>
    </message>
    <message>
        <source>Kept on this desk, not sent yet</source>
        <translation>Auf diesem Platz, noch nicht gesendet</translation>
    </message>
    <message>
        <source>Saved {when}</source>
        <translation>Gespeichert {when}</translation>
    </message>
    <message>
        <source>differences allowed by {name}</source>
        <translation>Abweichungen erlaubt von {name}</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>{printer} has taken over: the label printer is out of reach.</source>
        <translation>{printer} ist eingesprungen: Der Etikettendrucker ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Druckt …</translation>
    </message>
    <message>
        <source>Printed {when}</source>
        <translation>Gedruckt {when}</translation>
    </message>
    <message>
        <source>You saw it come out</source>
        <translation>Sie haben es herauskommen sehen</translation>
    </message>
    <message>
        <source>Confirmed by the printer</source>
        <translation>Vom Drucker bestätigt</translation>
    </message>
    <message>
        <source>Sent, but the printer does not answer</source>
        <translation>Gesendet, aber der Drucker antwortet nicht</translation>
    </message>
    <message>
        <source>Look whether the label came out.</source>
        <translation>Sehen Sie nach, ob das Etikett herauskam.</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Gespeichert als {file}</translation>
    </message>
    <message>
        <source>In the folder {folder}</source>
        <translation>Im Ordner {folder}</translation>
    </message>
    <message>
        <source>The label waits and prints by itself when that is mended.</source>
        <translation>Das Etikett wartet und druckt von selbst, sobald das behoben ist.</translation>
    </message>
    <message>
        <source>Did it print?</source>
        <translation>Ist es herausgekommen?</translation>
    </message>
    <message>
        <source>{cause}. Look at the printer, then answer.</source>
        <translation>{cause}. Sehen Sie am Drucker nach, dann antworten Sie.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>No label printer</source>
        <translation>Kein Drucker</translation>
    </message>
    <message>
        <source>Printer ready</source>
        <translation>Drucker bereit</translation>
    </message>
    <message>
        <source>No paper</source>
        <translation>Kein Papier</translation>
    </message>
    <message>
        <source>Paper is running out</source>
        <translation>Papier geht zu Ende</translation>
    </message>
    <message>
        <source>Cover open</source>
        <translation>Deckel offen</translation>
    </message>
    <message>
        <source>Paper is jammed</source>
        <translation>Papierstau</translation>
    </message>
    <message>
        <source>Print head open</source>
        <translation>Druckkopf offen</translation>
    </message>
    <message>
        <source>No ribbon</source>
        <translation>Kein Farbband</translation>
    </message>
    <message>
        <source>Cutter is jammed</source>
        <translation>Messer klemmt</translation>
    </message>
    <message>
        <source>Print head too hot</source>
        <translation>Druckkopf zu heiß</translation>
    </message>
    <message>
        <source>Printer paused</source>
        <translation>Drucker angehalten</translation>
    </message>
    <message>
        <source>Printer reports a fault</source>
        <translation>Drucker meldet einen Fehler</translation>
    </message>
    <message>
        <source>Printer does not answer</source>
        <translation>Drucker antwortet nicht</translation>
    </message>
    <message>
        <source>Printer out of reach</source>
        <translation>Drucker nicht erreichbar</translation>
    </message>
    <message>
        <source>Printer says nothing</source>
        <translation>Drucker schweigt</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>Drop to print this label</source>
        <translation>Ablegen, um dieses Etikett zu drucken</translation>
    </message>
    <message>
        <source>Drop to print the labels of this list</source>
        <translation>Ablegen, um die Etiketten dieser Liste zu drucken</translation>
    </message>
    <message>
        <source>Return number, order or tracking number</source>
        <translation>Retouren-, Bestell- oder Sendungsnummer</translation>
    </message>
    <message>
        <source>Size of the preview</source>
        <translation>Größe der Vorschau</translation>
    </message>
    <message>
        <source>Whole label</source>
        <translation>Ganz</translation>
    </message>
    <message>
        <source>True size</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Dots</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Dots ×2</source>
        <translation>Punkte ×2</translation>
    </message>
    <message>
        <source>The label as it is printed</source>
        <translation>Das Etikett, wie es gedruckt wird</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>QR code of {number}</source>
        <translation>QR-Code von {number}</translation>
    </message>
    <message>
        <source>No label yet</source>
        <translation>Noch kein Etikett</translation>
    </message>
    <message>
        <source>Scan a parcel or type a number to see its label.</source>
        <translation>Paket scannen oder Nummer eingeben, um das Etikett zu sehen.</translation>
    </message>
    <message>
        <source>Yes, it is here</source>
        <translation>Ja, es ist da</translation>
    </message>
    <message>
        <source>No, print again</source>
        <translation>Nein, neu drucken</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation>Als PNG speichern</translation>
    </message>
    <message>
        <source>Save as ZPL</source>
        <translation>Als ZPL speichern</translation>
    </message>
    <message>
        <source>QR code, no printer needed</source>
        <translation>QR-Code ohne Drucker</translation>
    </message>
    <message>
        <source>A supervisor allows it</source>
        <translation>Eine Leitung erlaubt es</translation>
    </message>
    <message>
        <source>Mail the label again</source>
        <translation>Etikett erneut mailen</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Geht an</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Strichcode</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>ZPL, printed as the carrier made it</source>
        <translation>ZPL, unverändert gedruckt</translation>
    </message>
    <message>
        <source>true size, never scaled</source>
        <translation>wahre Größe, nie verkleinert</translation>
    </message>
    <message>
        <source>Scanners may not read it</source>
        <translation>Scanner lesen es vielleicht nicht</translation>
    </message>
    <message>
        <source>Too fine for this printer: {codes}. Print it at 300 dpi or on a sheet.</source>
        <translation>Zu fein für diesen Drucker: {codes}. Mit 300 dpi oder auf ein Blatt drucken.</translation>
    </message>
    <message>
        <source>Print copy {number}</source>
        <translation>Exemplar {number} drucken</translation>
    </message>
    <message>
        <source>Customs document</source>
        <translation>Zollerklärung</translation>
    </message>
    <message>
        <source>It is printed with the label, for outside on the parcel.</source>
        <translation>Sie wird mit dem Etikett gedruckt und kommt außen auf das Paket.</translation>
    </message>
    <message>
        <source>{width} mm printable, {dpi} dpi</source>
        <translation>{width} mm druckbar, {dpi} dpi</translation>
    </message>
    <message>
        <source>{name} allows it: {reason}</source>
        <translation>Erlaubt von {name}: {reason}</translation>
    </message>
    <message>
        <source>{fee} for this label</source>
        <translation>{fee} für dieses Etikett</translation>
    </message>
    <message>
        <source>It is taken off the refund.</source>
        <translation>Wird von der Erstattung abgezogen.</translation>
    </message>
    <message>
        <source>No prepaid label</source>
        <translation>Kein bezahltes Etikett</translation>
    </message>
    <message>
        <source>This paper shows the address. The shopper pays the postage.</source>
        <translation>Dieses Papier zeigt die Adresse. Der Kunde zahlt das Porto.</translation>
    </message>
    <message>
        <source>No label from overseas</source>
        <translation>Kein Etikett aus Übersee</translation>
    </message>
    <message>
        <source>{place}: the shopper sends it at their own cost.</source>
        <translation>{place}: Versand auf Kosten des Kunden.</translation>
    </message>
    <message>
        <source>No label from {country}</source>
        <translation>Kein Etikett aus {country}</translation>
    </message>
    <message>
        <source>No carrier takes return labels there.</source>
        <translation>Dort nimmt kein Paketdienst Rücksendungen an.</translation>
    </message>
    <message>
        <source>The merchant gives no labels in this country.</source>
        <translation>Der Händler gibt in diesem Land keine Etiketten aus.</translation>
    </message>
    <message>
        <source>Country not known</source>
        <translation>Land unbekannt</translation>
    </message>
    <message>
        <source>Ask the shopper where the parcel leaves from.</source>
        <translation>Fragen Sie, von wo das Paket abgeht.</translation>
    </message>
    <message>
        <source>Postcode not readable</source>
        <translation>Postleitzahl unlesbar</translation>
    </message>
    <message>
        <source>Check {postcode} with the shopper.</source>
        <translation>{postcode} mit dem Kunden prüfen.</translation>
    </message>
    <message>
        <source>Not with {carrier}</source>
        <translation>Nicht mit {carrier}</translation>
    </message>
    <message>
        <source>The merchant does not use this carrier there.</source>
        <translation>Der Händler nutzt dort diesen Dienst nicht.</translation>
    </message>
    <message>
        <source>Postcode not known</source>
        <translation>Postleitzahl unbekannt</translation>
    </message>
    <message>
        <source>Ask the shopper: there is no label from overseas.</source>
        <translation>Fragen Sie nach: aus Übersee gibt es kein Etikett.</translation>
    </message>
    <message>
        <source>The merchant&apos;s rules do not allow it</source>
        <translation>Die Regeln des Händlers erlauben es nicht</translation>
    </message>
    <message>
        <source>The carrier&apos;s label as it is printed</source>
        <translation>Das Etikett des Paketdienstes, wie es gedruckt wird</translation>
    </message>
    <message>
        <source>The printer draws it itself.</source>
        <translation>Der Drucker zeichnet es selbst.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Nobody knows whether one came out: see Printers.</source>
        <translation>Vielleicht kam eines heraus: siehe Drucker.</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} von {all}</translation>
    </message>
    <message>
        <source>Stopped: {through}</source>
        <translation>Angehalten: {through}</translation>
    </message>
    <message>
        <source>Printing: {through}</source>
        <translation>Druckt: {through}</translation>
    </message>
    <message>
        <source>{through}. See the printer for those that failed.</source>
        <translation>{through}. Fehlgeschlagene: siehe Drucker.</translation>
    </message>
    <message>
        <source>All printed</source>
        <translation>Alles gedruckt</translation>
    </message>
    <message>
        <source>Not mailed: {reason}</source>
        <translation>Nicht gemailt: {reason}</translation>
    </message>
    <message>
        <source>Mail handed over {when}</source>
        <translation>Mail übergeben {when}</translation>
    </message>
    <message>
        <source>Mail on its way</source>
        <translation>Mail unterwegs</translation>
    </message>
    <message>
        <source>Mail waits for the network</source>
        <translation>Mail wartet auf das Netz</translation>
    </message>
    <message>
        <source>Asked {when}.</source>
        <translation>Verlangt {when}.</translation>
    </message>
</context>
<context>
    <name>live</name>
    <message>
        <source>Undone</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>No parcel number</source>
        <translation>Keine Paketnummer</translation>
    </message>
    <message>
        <source>Several parcels: scan alone</source>
        <translation>Mehrere Pakete: einzeln scannen</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>That did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
    <message>
        <source>Tell support these words: {code}</source>
        <translation>Nennen Sie dem Support diese Worte: {code}</translation>
    </message>
    <message>
        <source>Nothing was read</source>
        <translation>Nichts gelesen</translation>
    </message>
    <message>
        <source>Scan again, or type the number.</source>
        <translation>Noch einmal scannen oder die Nummer eingeben.</translation>
    </message>
    <message>
        <source>Too long for a parcel&apos;s code</source>
        <translation>Zu lang für einen Paketcode</translation>
    </message>
    <message>
        <source>{length} characters were read. Scan the label again, one code at a time.</source>
        <translation>{length} Zeichen gelesen. Das Etikett noch einmal scannen, einen Code nach dem anderen.</translation>
    </message>
    <message>
        <source>Not a list of codes</source>
        <translation>Keine Liste von Codes</translation>
    </message>
    <message>
        <source>{file} cannot be read as one; nothing was received. Save it as CSV or text.</source>
        <translation>{file} ist so nicht lesbar; nichts wurde angenommen. Als CSV oder Text speichern.</translation>
    </message>
    <message>
        <source>Too large for a list</source>
        <translation>Zu groß für eine Liste</translation>
    </message>
    <message>
        <source>{file} has more than 64 MB; nothing was received. Save it in several parts.</source>
        <translation>{file} hat mehr als 64 MB; nichts wurde angenommen. In mehreren Teilen speichern.</translation>
    </message>
    <message>
        <source>The list is empty</source>
        <translation>Die Liste ist leer</translation>
    </message>
    <message>
        <source>{file} holds no code. Have the scanner write it again.</source>
        <translation>{file} enthält keinen Code. Noch einmal aus dem Scanner auslesen.</translation>
    </message>
    <message>
        <source>The file is out of reach</source>
        <translation>Die Datei ist nicht erreichbar</translation>
    </message>
    <message>
        <source>{file} is gone, or its drive does not answer. Copy it to this computer, then hand it over again.</source>
        <translation>{file} ist weg, oder das Laufwerk antwortet nicht. Auf diesen Rechner kopieren, dann erneut ablegen.</translation>
    </message>
    <message>
        <source>The file may not be read</source>
        <translation>Die Datei darf nicht gelesen werden</translation>
    </message>
    <message>
        <source>{file} belongs to somebody else, or a program has it open. Close that, or ask for the right to read it.</source>
        <translation>{file} gehört jemand anderem oder ist in einem Programm geöffnet. Dieses schließen oder das Leserecht erfragen.</translation>
    </message>
    <message>
        <source>No pictures in the folder</source>
        <translation>Keine Bilder im Ordner</translation>
    </message>
    <message>
        <source>{file} holds none. Choose the folder with the photographs.</source>
        <translation>{file} enthält keine. Den Ordner mit den Fotos wählen.</translation>
    </message>
    <message>
        <source>A damaged line</source>
        <translation>Eine beschädigte Zeile</translation>
    </message>
    <message>
        <source>Line {line} was not received. Scan that parcel itself.</source>
        <translation>Zeile {line} wurde nicht angenommen. Dieses Paket selbst scannen.</translation>
    </message>
    <message>
        <source>The last line is cut short</source>
        <translation>Die letzte Zeile ist abgeschnitten</translation>
    </message>
    <message>
        <source>The scanner cannot be opened</source>
        <translation>Der Scanner lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Another program uses it, or this user may not. On Linux, join the group dialout.</source>
        <translation>Ein anderes Programm benutzt ihn, oder dieser Benutzer darf nicht. Unter Linux der Gruppe dialout beitreten.</translation>
    </message>
    <message>
        <source>Serial scanners are not supported here</source>
        <translation>Serielle Scanner gehen hier nicht</translation>
    </message>
    <message>
        <source>This installation lacks QtSerialPort. Install it anew.</source>
        <translation>Dieser Installation fehlt QtSerialPort. Neu installieren.</translation>
    </message>
    <message>
        <source>Not a picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>{file} cannot be read as one. Take a JPEG or PNG.</source>
        <translation>{file} ist kein lesbares Bild. Nehmen Sie JPEG oder PNG.</translation>
    </message>
    <message>
        <source>The picture is not there</source>
        <translation>Das Bild ist nicht da</translation>
    </message>
    <message>
        <source>{file} is gone or may not be read.</source>
        <translation>{file} ist weg oder darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The picture is empty</source>
        <translation>Das Bild ist leer</translation>
    </message>
    <message>
        <source>{file} holds nothing. Take the picture again.</source>
        <translation>{file} enthält nichts. Noch einmal fotografieren.</translation>
    </message>
    <message>
        <source>The picture is damaged</source>
        <translation>Das Bild ist beschädigt</translation>
    </message>
    <message>
        <source>{file} is cut short or broken. Take the picture again.</source>
        <translation>{file} ist abgeschnitten oder kaputt. Noch einmal fotografieren.</translation>
    </message>
    <message>
        <source>The picture is too large</source>
        <translation>Das Bild ist zu groß</translation>
    </message>
    <message>
        <source>{file} is too large to be read. Make it smaller.</source>
        <translation>{file} ist zu groß zum Lesen. Verkleinern Sie sie.</translation>
    </message>
    <message>
        <source>No code in the picture</source>
        <translation>Kein Code im Bild</translation>
    </message>
    <message>
        <source>Nothing in {file} could be read. Come closer, with more light.</source>
        <translation>In {file} war nichts zu lesen. Näher heran, mit mehr Licht.</translation>
    </message>
    <message>
        <source>The central service does not take the photograph</source>
        <translation>Der Zentraldienst nimmt das Foto nicht an</translation>
    </message>
    <message>
        <source>It stays on this computer. Take it again, smaller or as a JPEG.</source>
        <translation>Es bleibt auf diesem Computer. Nehmen Sie es noch einmal auf, kleiner oder als JPEG.</translation>
    </message>
    <message>
        <source>Not as announced</source>
        <translation>Nicht wie angekündigt</translation>
    </message>
    <message>
        <source>Missing: {missing}, unexpected: {unexpected}, wrong: {wrong}. Count again, or let a supervisor finish with the differences.</source>
        <translation>Fehlend: {missing}, unerwartet: {unexpected}, falsch: {wrong}. Zählen Sie noch einmal, oder lassen Sie eine Aufsicht mit den Abweichungen abschließen.</translation>
    </message>
    <message>
        <source>Nothing is being inspected</source>
        <translation>Es wird nichts geprüft</translation>
    </message>
    <message>
        <source>Scan the parcel first, then its articles.</source>
        <translation>Scannen Sie erst das Paket, dann seine Artikel.</translation>
    </message>
    <message>
        <source>This inspection is finished</source>
        <translation>Diese Prüfung ist abgeschlossen</translation>
    </message>
    <message>
        <source>Reopen it to change something, or scan the next parcel.</source>
        <translation>Öffnen Sie sie wieder, um etwas zu ändern, oder scannen Sie das nächste Paket.</translation>
    </message>
    <message>
        <source>Nothing to undo here</source>
        <translation>Hier ist nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>Nothing was counted since the last save.</source>
        <translation>Seit dem letzten Speichern wurde nichts gezählt.</translation>
    </message>
    <message>
        <source>So many units are not possible</source>
        <translation>So viele Stück sind nicht möglich</translation>
    </message>
    <message>
        <source>{quantity} is no such number. Give one from 0 to {limit}.</source>
        <translation>{quantity} passt nicht. Geben Sie eine Zahl von 0 bis {limit} an.</translation>
    </message>
    <message>
        <source>More units are graded than that</source>
        <translation>Mehr Stück sind schon bewertet</translation>
    </message>
    <message>
        <source>{graded} units have a condition or a note of their own. Change those first.</source>
        <translation>{graded} Stück haben einen eigenen Zustand oder eine eigene Notiz. Ändern Sie zuerst diese.</translation>
    </message>
    <message>
        <source>These units are no longer in the list</source>
        <translation>Diese Stücke sind nicht mehr in der Liste</translation>
    </message>
    <message>
        <source>They were changed meanwhile. Look at the list again.</source>
        <translation>Sie wurden inzwischen geändert. Sehen Sie die Liste noch einmal an.</translation>
    </message>
    <message>
        <source>Too many different units</source>
        <translation>Zu viele verschiedene Stücke</translation>
    </message>
    <message>
        <source>An inspection holds {limit} groups. Count what is alike together.</source>
        <translation>Eine Prüfung fasst {limit} Gruppen. Zählen Sie Gleiches zusammen.</translation>
    </message>
    <message>
        <source>Too many photographs</source>
        <translation>Zu viele Fotos</translation>
    </message>
    <message>
        <source>{limit} go with one group of units. Take one away first.</source>
        <translation>Zu einer Gruppe gehören höchstens {limit}. Nehmen Sie zuerst eines weg.</translation>
    </message>
    <message>
        <source>The note is too long</source>
        <translation>Die Notiz ist zu lang</translation>
    </message>
    <message>
        <source>Write at most {limit} characters.</source>
        <translation>Schreiben Sie höchstens {limit} Zeichen.</translation>
    </message>
    <message>
        <source>This parcel is no longer in the list</source>
        <translation>Dieses Paket ist nicht mehr in der Liste</translation>
    </message>
    <message>
        <source>It was matched meanwhile. Look at the list again.</source>
        <translation>Es wurde inzwischen zugeordnet. Sehen Sie die Liste noch einmal an.</translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>Nichts ist gewählt</translation>
    </message>
    <message>
        <source>Say which articles lie in the parcel.</source>
        <translation>Geben Sie an, welche Artikel im Paket liegen.</translation>
    </message>
    <message>
        <source>More than was bought</source>
        <translation>Mehr als gekauft wurde</translation>
    </message>
    <message>
        <source>{title}: {bought} were bought, {quantity} are chosen. Choose fewer; the others are unexpected items of the inspection.</source>
        <translation>{title}: {bought} gekauft, {quantity} gewählt. Wählen Sie weniger; die anderen sind unerwartete Artikel der Prüfung.</translation>
    </message>
    <message>
        <source>The parcel is not known here</source>
        <translation>Das Paket ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>Scan it again. If it stays unknown, it is kept in the list of unknown parcels.</source>
        <translation>Scannen Sie es noch einmal. Bleibt es unbekannt, steht es in der Liste der unbekannten Pakete.</translation>
    </message>
    <message>
        <source>This number already leads to a parcel</source>
        <translation>Diese Nummer führt schon zu einem Paket</translation>
    </message>
    <message>
        <source>{number} belongs to a parcel that is known. Scan it on the Receive page.</source>
        <translation>{number} gehört zu einem bekannten Paket. Scannen Sie es auf der Seite Annehmen.</translation>
    </message>
    <message>
        <source>It is the only return in this parcel</source>
        <translation>Es ist die einzige Retoure in diesem Paket</translation>
    </message>
    <message>
        <source>Undo the reception instead.</source>
        <translation>Machen Sie stattdessen den Empfang rückgängig.</translation>
    </message>
    <message>
        <source>Which of its parcels is it?</source>
        <translation>Welches seiner Pakete ist es?</translation>
    </message>
    <message>
        <source>{number} has {count} parcels. Scan the label of the one in hand.</source>
        <translation>{number} hat {count} Pakete. Scannen Sie das Etikett des Pakets, das vor Ihnen liegt.</translation>
    </message>
    <message>
        <source>It lies in this parcel already</source>
        <translation>Sie liegt schon in diesem Paket</translation>
    </message>
    <message>
        <source>{number} is among the returns that are shown.</source>
        <translation>{number} ist unter den Retouren, die angezeigt werden.</translation>
    </message>
    <message>
        <source>Too many returns in one parcel</source>
        <translation>Zu viele Retouren in einem Paket</translation>
    </message>
    <message>
        <source>A parcel holds at most {limit} returns.</source>
        <translation>Ein Paket enthält höchstens {limit} Retouren.</translation>
    </message>
    <message>
        <source>That cannot be done now</source>
        <translation>Das geht jetzt nicht</translation>
    </message>
    <message>
        <source>The return has moved on meanwhile. Open it to see how it stands.</source>
        <translation>Die Retoure ist inzwischen weiter. Öffnen Sie sie, um den Stand zu sehen.</translation>
    </message>
    <message>
        <source>No such return</source>
        <translation>Keine solche Retoure</translation>
    </message>
    <message>
        <source>{number} is not known at this desk. Check the number.</source>
        <translation>{number} ist an diesem Platz nicht bekannt. Nummer prüfen.</translation>
    </message>
    <message>
        <source>Packing slip not genuine</source>
        <translation>Lieferschein nicht echt</translation>
    </message>
    <message>
        <source>Nothing it says can be relied on. Type the number of the return.</source>
        <translation>Auf nichts davon ist Verlass. Die Nummer der Retoure eintippen.</translation>
    </message>
    <message>
        <source>Several returns</source>
        <translation>Mehrere Retouren</translation>
    </message>
    <message>
        <source>{number} leads to {count} of them. Type the number of the return.</source>
        <translation>{number} führt zu {count} Retouren. Geben Sie die Retourennummer ein.</translation>
    </message>
    <message>
        <source>The return address is missing</source>
        <translation>Die Rücksendeadresse fehlt</translation>
    </message>
    <message>
        <source>The address for {number} has not come from the central service yet. Wait until the desk is online.</source>
        <translation>Die Adresse für {number} ist noch nicht vom Zentraldienst gekommen. Warten Sie, bis der Platz online ist.</translation>
    </message>
    <message>
        <source>ReturnDesk is already open</source>
        <translation>ReturnDesk ist schon offen</translation>
    </message>
    <message>
        <source>It runs in another window on this computer. Go on there, or close it first.</source>
        <translation>Es läuft in einem anderen Fenster auf diesem Computer. Dort weitermachen oder es erst schließen.</translation>
    </message>
    <message>
        <source>The desk&apos;s data are damaged</source>
        <translation>Die Daten des Platzes sind beschädigt</translation>
    </message>
    <message>
        <source>The desk&apos;s data are from a newer version</source>
        <translation>Die Daten sind von einer neueren Version</translation>
    </message>
    <message>
        <source>Install the newest ReturnDesk. Nothing was changed.</source>
        <translation>Installieren Sie das neueste ReturnDesk. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The desk&apos;s data cannot be opened</source>
        <translation>Die Daten des Platzes lassen sich nicht öffnen</translation>
    </message>
    <message>
        <source>Check that the disk is there and not full, then start again.</source>
        <translation>Prüfen Sie, ob die Festplatte da und nicht voll ist, dann neu starten.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Die Festplatte ist voll</translation>
    </message>
    <message>
        <source>Nothing was stored. Make room, then scan again.</source>
        <translation>Nichts wurde gespeichert. Platz schaffen, dann noch einmal scannen.</translation>
    </message>
    <message>
        <source>The disk does not answer</source>
        <translation>Die Festplatte antwortet nicht</translation>
    </message>
    <message>
        <source>Nothing was stored. Check the disk, then scan again.</source>
        <translation>Nichts wurde gespeichert. Festplatte prüfen, dann noch einmal scannen.</translation>
    </message>
    <message>
        <source>The folder cannot be written</source>
        <translation>Der Ordner ist nicht beschreibbar</translation>
    </message>
    <message>
        <source>Choose another folder, or ask for the right to write into this one.</source>
        <translation>Wählen Sie einen anderen Ordner oder bitten Sie um Schreibrechte.</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Die Datei ist nicht lesbar</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>Die Datei ließ sich nicht schreiben</translation>
    </message>
    <message>
        <source>{file} was not saved. Choose another place.</source>
        <translation>{file} wurde nicht gespeichert. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>No label printer</source>
        <translation>Kein Etikettendrucker</translation>
    </message>
    <message>
        <source>Choose one in the settings.</source>
        <translation>Wählen Sie einen in den Einstellungen.</translation>
    </message>
    <message>
        <source>No printer for this paper</source>
        <translation>Kein Drucker für dieses Papier</translation>
    </message>
    <message>
        <source>Add a receipt or office printer, or save it as PDF.</source>
        <translation>Fügen Sie einen Beleg- oder Bürodrucker hinzu, oder speichern Sie es als PDF.</translation>
    </message>
    <message>
        <source>The receipt of {number} was not made at this desk</source>
        <translation>Der Beleg zu {number} stammt nicht von diesem Platz</translation>
    </message>
    <message>
        <source>Print it again at the desk that took the articles back.</source>
        <translation>Drucken Sie ihn an dem Platz nochmals, der die Artikel angenommen hat.</translation>
    </message>
    <message>
        <source>No voucher of {number} was made at this desk</source>
        <translation>An diesem Platz gibt es keinen Gutschein zu {number}</translation>
    </message>
    <message>
        <source>Print it again at the desk that made it.</source>
        <translation>Drucken Sie ihn an dem Platz nochmals, der ihn ausgestellt hat.</translation>
    </message>
    <message>
        <source>It crosses no customs border.</source>
        <translation>Die Rücksendung überquert keine Zollgrenze.</translation>
    </message>
    <message>
        <source>No customs document: the order of {number} is not known here</source>
        <translation>Keine Zollerklärung: Die Bestellung zu {number} ist hier unbekannt</translation>
    </message>
    <message>
        <source>Goods, origin and value come from the order. Ask the shop.</source>
        <translation>Waren, Ursprung und Wert stehen in der Bestellung. Fragen Sie den Shop.</translation>
    </message>
    <message>
        <source>The program ended while this was being printed</source>
        <translation>Das Programm endete während des Drucks</translation>
    </message>
    <message>
        <source>Look whether a label came out, then answer.</source>
        <translation>Sehen Sie nach, ob ein Etikett herauskam, dann antworten Sie.</translation>
    </message>
    <message>
        <source>This print job is not known</source>
        <translation>Dieser Druckauftrag ist unbekannt</translation>
    </message>
    <message>
        <source>Look at the list of print jobs again.</source>
        <translation>Sehen Sie die Liste der Druckaufträge noch einmal an.</translation>
    </message>
    <message>
        <source>This print job is damaged on the disk</source>
        <translation>Dieser Druckauftrag ist auf der Platte beschädigt</translation>
    </message>
    <message>
        <source>Nothing was printed. Print it again.</source>
        <translation>Es wurde nichts gedruckt. Drucken Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This cannot be drawn again</source>
        <translation>Das kann von hier nicht neu gedruckt werden</translation>
    </message>
    <message>
        <source>Print {title} again from the page it came from.</source>
        <translation>Drucken Sie {title} von der ursprünglichen Seite aus.</translation>
    </message>
    <message>
        <source>Its printer is not set up any more</source>
        <translation>Der Drucker dafür ist nicht mehr eingerichtet</translation>
    </message>
    <message>
        <source>Choose a printer, then print it again. Nothing was printed.</source>
        <translation>Wählen Sie einen Drucker und drucken Sie neu. Es wurde nichts gedruckt.</translation>
    </message>
    <message>
        <source>Jobs wait for this printer</source>
        <translation>Aufträge warten auf diesen Drucker</translation>
    </message>
    <message>
        <source>Let them print or cancel them first.</source>
        <translation>Lassen Sie sie drucken oder brechen Sie sie zuerst ab.</translation>
    </message>
    <message>
        <source>The printer&apos;s queue is held</source>
        <translation>Die Warteschlange des Druckers ist angehalten</translation>
    </message>
    <message>
        <source>Let it go on, and the jobs print by themselves.</source>
        <translation>Setzen Sie sie fort, dann druckt alles von selbst.</translation>
    </message>
    <message>
        <source>The printer does not answer</source>
        <translation>Der Drucker antwortet nicht</translation>
    </message>
    <message>
        <source>Check that it is on and connected. Nothing was printed.</source>
        <translation>Prüfen Sie, ob er an und verbunden ist. Nichts wurde gedruckt.</translation>
    </message>
    <message>
        <source>The printer stopped answering</source>
        <translation>Der Drucker antwortet nicht mehr</translation>
    </message>
    <message>
        <source>Put in a new roll. What waits is printed by itself.</source>
        <translation>Neue Rolle einlegen. Was wartet, wird dann von selbst gedruckt.</translation>
    </message>
    <message>
        <source>Close its cover. What waits is printed by itself.</source>
        <translation>Deckel schließen. Was wartet, wird dann von selbst gedruckt.</translation>
    </message>
    <message>
        <source>Look at the printer. What waits is printed by itself.</source>
        <translation>Sehen Sie nach dem Drucker. Was wartet, wird dann von selbst gedruckt.</translation>
    </message>
    <message>
        <source>Look whether a label came out before printing again.</source>
        <translation>Sehen Sie nach, ob ein Etikett herauskam, bevor Sie neu drucken.</translation>
    </message>
    <message>
        <source>The printer stopped in the middle</source>
        <translation>Der Drucker hörte mittendrin auf</translation>
    </message>
    <message>
        <source>No paper in the printer</source>
        <translation>Kein Papier im Drucker</translation>
    </message>
    <message>
        <source>The printer is open</source>
        <translation>Der Drucker ist offen</translation>
    </message>
    <message>
        <source>The printer reports a fault</source>
        <translation>Der Drucker meldet eine Störung</translation>
    </message>
    <message>
        <source>The number does not fit a barcode</source>
        <translation>Die Nummer passt in keinen Strichcode</translation>
    </message>
    <message>
        <source>Correct the number of the return, then print again.</source>
        <translation>Nummer der Retoure berichtigen, dann noch einmal drucken.</translation>
    </message>
    <message>
        <source>The label is too long for the paper</source>
        <translation>Das Etikett ist zu lang für das Papier</translation>
    </message>
    <message>
        <source>Choose a larger paper in the settings.</source>
        <translation>Wählen Sie ein größeres Papier in den Einstellungen.</translation>
    </message>
    <message>
        <source>The label is too wide for the paper</source>
        <translation>Das Etikett ist zu breit für das Papier</translation>
    </message>
    <message>
        <source>Choose a wider paper in the settings.</source>
        <translation>Wählen Sie ein breiteres Papier in den Einstellungen.</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>Kein Netz</translation>
    </message>
    <message>
        <source>Go on working. Everything is sent when the network is back.</source>
        <translation>Arbeiten Sie weiter. Alles wird gesendet, sobald das Netz zurück ist.</translation>
    </message>
    <message>
        <source>Check the network and the address, then try again.</source>
        <translation>Netz und Adresse prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The central service is not itself</source>
        <translation>Der Zentraldienst ist nicht er selbst</translation>
    </message>
    <message>
        <source>Something else answered at its address. Go on working and tell support.</source>
        <translation>Unter seiner Adresse antwortete etwas anderes. Arbeiten Sie weiter und sagen Sie dem Support Bescheid.</translation>
    </message>
    <message>
        <source>The central service has a fault</source>
        <translation>Der Zentraldienst hat eine Störung</translation>
    </message>
    <message>
        <source>Go on working. Everything is sent later.</source>
        <translation>Arbeiten Sie weiter. Alles wird später gesendet.</translation>
    </message>
    <message>
        <source>The central service is busy</source>
        <translation>Der Zentraldienst ist ausgelastet</translation>
    </message>
    <message>
        <source>Go on working. Everything is sent as soon as it has time.</source>
        <translation>Arbeiten Sie weiter. Alles wird gesendet, sobald er Zeit hat.</translation>
    </message>
    <message>
        <source>The network wants somebody to log in</source>
        <translation>Das Netz verlangt eine Anmeldung</translation>
    </message>
    <message>
        <source>Open a web browser and log in to the network. Go on working meanwhile.</source>
        <translation>Öffnen Sie einen Browser und melden Sie sich im Netz an. Arbeiten Sie inzwischen weiter.</translation>
    </message>
    <message>
        <source>The network leads elsewhere</source>
        <translation>Das Netz führt woandershin</translation>
    </message>
    <message>
        <source>Something sends this desk to another address, which it does not follow. Log in to the network, or check the address in the settings.</source>
        <translation>Dieser Platz wird an eine andere Adresse verwiesen und folgt ihr nicht. Melden Sie sich im Netz an, oder prüfen Sie die Adresse in den Einstellungen.</translation>
    </message>
    <message>
        <source>The certificate is out of date</source>
        <translation>Das Zertifikat ist nicht gültig</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date. If it is right, the central service needs a new certificate. Nothing is lost.</source>
        <translation>Prüfen Sie das Datum dieses Computers. Stimmt es, braucht der Zentraldienst ein neues Zertifikat. Nichts geht verloren.</translation>
    </message>
    <message>
        <source>The central service cannot prove who it is</source>
        <translation>Der Zentraldienst kann sich nicht ausweisen</translation>
    </message>
    <message>
        <source>Its certificate is not trusted here, so nothing is sent. Tell support.</source>
        <translation>Seinem Zertifikat wird hier nicht vertraut, also wird nichts gesendet. Melden Sie es dem Support.</translation>
    </message>
    <message>
        <source>Sending did not get on</source>
        <translation>Das Senden kam nicht voran</translation>
    </message>
    <message>
        <source>The connection was made anew. Nothing is lost.</source>
        <translation>Die Verbindung wurde neu aufgebaut. Nichts geht verloren.</translation>
    </message>
    <message>
        <source>Another central service answers</source>
        <translation>Ein anderer Zentraldienst antwortet</translation>
    </message>
    <message>
        <source>This desk was enrolled elsewhere. Check the address in the settings.</source>
        <translation>Dieser Platz ist woanders angemeldet. Adresse in den Einstellungen prüfen.</translation>
    </message>
    <message>
        <source>This desk is not enrolled</source>
        <translation>Dieser Platz ist nicht angemeldet</translation>
    </message>
    <message>
        <source>Enter the enrolment code in the settings.</source>
        <translation>Geben Sie den Anmeldecode in den Einstellungen ein.</translation>
    </message>
    <message>
        <source>The central service refuses this desk</source>
        <translation>Der Zentraldienst lehnt diesen Platz ab</translation>
    </message>
    <message>
        <source>Enrol it again in the settings. Nothing is lost.</source>
        <translation>Melden Sie ihn in den Einstellungen neu an. Nichts geht verloren.</translation>
    </message>
    <message>
        <source>The desk&apos;s data could not be backed up</source>
        <translation>Die Daten ließen sich nicht sichern</translation>
    </message>
    <message>
        <source>Nothing was changed. Make room on the disk, then start again.</source>
        <translation>Nichts wurde geändert. Platz auf der Festplatte schaffen, dann neu starten.</translation>
    </message>
    <message>
        <source>The desk&apos;s data are busy</source>
        <translation>Die Daten des Platzes sind beschäftigt</translation>
    </message>
    <message>
        <source>Nothing was stored. Scan again.</source>
        <translation>Nichts wurde gespeichert. Noch einmal scannen.</translation>
    </message>
    <message>
        <source>The printer hung up</source>
        <translation>Der Drucker hat aufgelegt</translation>
    </message>
    <message>
        <source>The printer stopped taking data</source>
        <translation>Der Drucker nimmt nichts mehr an</translation>
    </message>
    <message>
        <source>The printer is off line</source>
        <translation>Der Drucker ist offline</translation>
    </message>
    <message>
        <source>The paper is jammed</source>
        <translation>Das Papier hat sich gestaut</translation>
    </message>
    <message>
        <source>The print head is open</source>
        <translation>Der Druckkopf ist offen</translation>
    </message>
    <message>
        <source>No ribbon in the printer</source>
        <translation>Kein Farbband im Drucker</translation>
    </message>
    <message>
        <source>The cutter is jammed</source>
        <translation>Das Messer klemmt</translation>
    </message>
    <message>
        <source>The print head is too hot</source>
        <translation>Der Druckkopf ist zu heiß</translation>
    </message>
    <message>
        <source>Wait a few minutes. It goes on by itself.</source>
        <translation>Einige Minuten warten. Er druckt von selbst weiter.</translation>
    </message>
    <message>
        <source>The printer is paused</source>
        <translation>Der Drucker ist angehalten</translation>
    </message>
    <message>
        <source>Press its button or switch it on. What waits is printed by itself.</source>
        <translation>Knopf drücken oder einschalten. Was wartet, wird dann von selbst gedruckt.</translation>
    </message>
    <message>
        <source>Open the printer, take the paper out, close it. What waits is printed by itself.</source>
        <translation>Drucker öffnen, Papier herausnehmen, schließen. Was wartet, wird dann von selbst gedruckt.</translation>
    </message>
    <message>
        <source>Press it down until it clicks. What waits is printed by itself.</source>
        <translation>Herunterdrücken, bis er einrastet. Was wartet, wird dann von selbst gedruckt.</translation>
    </message>
    <message>
        <source>Put in a new ribbon; direct thermal labels need none. What waits is printed by itself.</source>
        <translation>Neues Farbband einlegen; Thermodirekt-Etiketten brauchen keines. Was wartet, wird dann von selbst gedruckt.</translation>
    </message>
    <message>
        <source>Switch the printer off, free the blade, switch it on. What waits is printed by itself.</source>
        <translation>Drucker ausschalten, Klinge freimachen, einschalten. Was wartet, wird dann von selbst gedruckt.</translation>
    </message>
    <message>
        <source>Press its pause button. What waits is printed by itself.</source>
        <translation>Pausetaste am Drucker drücken. Was wartet, wird dann von selbst gedruckt.</translation>
    </message>
    <message>
        <source>The printer does not say how it is</source>
        <translation>Der Drucker sagt nicht, wie es ihm geht</translation>
    </message>
    <message>
        <source>Check paper, ribbon, cover and pause. If a label came out, do not print it again.</source>
        <translation>Papier, Farbband, Deckel und Pause prüfen. Kam ein Etikett heraus, nicht noch einmal drucken.</translation>
    </message>
    <message>
        <source>This printer cannot do that</source>
        <translation>Das kann dieser Drucker nicht</translation>
    </message>
    <message>
        <source>Choose another printer, or set this one up again.</source>
        <translation>Anderen Drucker wählen oder diesen neu einrichten.</translation>
    </message>
    <message>
        <source>This user may not use the printer</source>
        <translation>Dieser Benutzer darf den Drucker nicht verwenden</translation>
    </message>
    <message>
        <source>On Linux, join the groups lp and dialout, then sign in again.</source>
        <translation>Unter Linux den Gruppen lp und dialout beitreten, dann neu anmelden.</translation>
    </message>
    <message>
        <source>Another program uses the printer</source>
        <translation>Ein anderes Programm verwendet den Drucker</translation>
    </message>
    <message>
        <source>Close that program, or print through the system&apos;s print queue.</source>
        <translation>Dieses Programm schließen oder über die Druckwarteschlange des Systems drucken.</translation>
    </message>
    <message>
        <source>The print queue refused the label</source>
        <translation>Die Druckwarteschlange hat das Etikett abgelehnt</translation>
    </message>
    <message>
        <source>Look at the queue in the system&apos;s printer settings.</source>
        <translation>Die Warteschlange in den Druckereinstellungen des Systems ansehen.</translation>
    </message>
    <message>
        <source>USB printers need libusb here</source>
        <translation>USB-Drucker brauchen hier libusb</translation>
    </message>
    <message>
        <source>Install libusb, or print through the system&apos;s print queue.</source>
        <translation>libusb installieren oder über die Druckwarteschlange des Systems drucken.</translation>
    </message>
    <message>
        <source>The label is empty</source>
        <translation>Das Etikett ist leer</translation>
    </message>
    <message>
        <source>The carrier&apos;s file holds nothing. Ask for the label again.</source>
        <translation>Die Datei des Zustellers enthält nichts. Etikett neu anfordern.</translation>
    </message>
    <message>
        <source>The label cannot be read</source>
        <translation>Das Etikett ist nicht lesbar</translation>
    </message>
    <message>
        <source>The carrier&apos;s file is damaged or no label. Ask for the label again.</source>
        <translation>Die Datei des Zustellers ist beschädigt oder kein Etikett. Etikett neu anfordern.</translation>
    </message>
    <message>
        <source>The label has a password</source>
        <translation>Das Etikett hat ein Passwort</translation>
    </message>
    <message>
        <source>Such a file cannot be printed. Ask the carrier for one without.</source>
        <translation>So eine Datei lässt sich nicht drucken. Beim Zusteller eine ohne Passwort anfordern.</translation>
    </message>
    <message>
        <source>The label is too large</source>
        <translation>Das Etikett ist zu groß</translation>
    </message>
    <message>
        <source>Its file or its picture is larger than any label. Ask for the label again.</source>
        <translation>Datei oder Bild ist größer als jedes Etikett. Etikett neu anfordern.</translation>
    </message>
    <message>
        <source>The label could not be drawn</source>
        <translation>Das Etikett ließ sich nicht zeichnen</translation>
    </message>
    <message>
        <source>Its file takes too long or breaks the reader. Ask for the label again and tell support.</source>
        <translation>Die Datei braucht zu lange oder bringt den Leser zum Absturz. Etikett neu anfordern und dem Support melden.</translation>
    </message>
    <message>
        <source>Too many pages for a label</source>
        <translation>Zu viele Seiten für ein Etikett</translation>
    </message>
    <message>
        <source>The file has {pages} pages; {limit} are the most. Check that it is the right one.</source>
        <translation>Die Datei hat {pages} Seiten; höchstens {limit} gehen. Prüfen, ob es die richtige ist.</translation>
    </message>
    <message>
        <source>The label is wider than the paper</source>
        <translation>Das Etikett ist breiter als das Papier</translation>
    </message>
    <message>
        <source>It is {label_mm} mm wide, the paper {paper_mm} mm. Print it on a wider printer: it is never made smaller.</source>
        <translation>Es ist {label_mm} mm breit, das Papier {paper_mm} mm. Auf einem breiteren Drucker drucken: verkleinert wird nie.</translation>
    </message>
    <message>
        <source>The label is longer than the paper</source>
        <translation>Das Etikett ist länger als das Papier</translation>
    </message>
    <message>
        <source>It is {label_mm} mm long, the paper {paper_mm} mm. Print it on a larger paper: it is never made smaller.</source>
        <translation>Es ist {label_mm} mm lang, das Papier {paper_mm} mm. Auf größerem Papier drucken: verkleinert wird nie.</translation>
    </message>
    <message>
        <source>This label is for Zebra printers only</source>
        <translation>Dieses Etikett ist nur für Zebra-Drucker</translation>
    </message>
    <message>
        <source>Print it on a printer that understands ZPL, or ask the carrier for a PDF.</source>
        <translation>Auf einem Drucker drucken, der ZPL versteht, oder beim Zusteller ein PDF anfordern.</translation>
    </message>
    <message>
        <source>The central service has lost its place</source>
        <translation>Der Zentraldienst hat den Faden verloren</translation>
    </message>
    <message>
        <source>Go on working. The desk reads all returns again.</source>
        <translation>Arbeiten Sie weiter. Der Platz liest alle Retouren neu.</translation>
    </message>
    <message>
        <source>The central service did not take one of the facts</source>
        <translation>Der Zentraldienst nahm eine Meldung nicht an</translation>
    </message>
    <message>
        <source>It is kept at this desk, the others go on. Tell support.</source>
        <translation>Es bleibt an diesem Platz, die anderen gehen weiter. Dem Support Bescheid sagen.</translation>
    </message>
    <message>
        <source>This code is not known</source>
        <translation>Dieser Code ist unbekannt</translation>
    </message>
    <message>
        <source>Check it, or have a new one made at the central service.</source>
        <translation>Prüfen Sie ihn oder lassen Sie beim Zentraldienst einen neuen machen.</translation>
    </message>
    <message>
        <source>This code was used before</source>
        <translation>Dieser Code wurde schon benutzt</translation>
    </message>
    <message>
        <source>Each code is good for one desk. Have a new one made.</source>
        <translation>Jeder Code gilt für einen Platz. Lassen Sie einen neuen machen.</translation>
    </message>
    <message>
        <source>This code is too old</source>
        <translation>Dieser Code ist zu alt</translation>
    </message>
    <message>
        <source>Codes are good for ten minutes. Have a new one made.</source>
        <translation>Codes gelten zehn Minuten. Lassen Sie einen neuen machen.</translation>
    </message>
    <message>
        <source>The central service does not take this address</source>
        <translation>Der zentrale Dienst nimmt diese Adresse nicht an</translation>
    </message>
    <message>
        <source>Look at its lines, then save again.</source>
        <translation>Prüfen Sie die Zeilen und speichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>There is no address to verify</source>
        <translation>Es gibt keine Adresse zu bestätigen</translation>
    </message>
    <message>
        <source>Save the notice address first.</source>
        <translation>Speichern Sie zuerst die Hinweisadresse.</translation>
    </message>
    <message>
        <source>A code was mailed a moment ago</source>
        <translation>Gerade wurde ein Code gesendet</translation>
    </message>
    <message>
        <source>Look into the mailbox, or wait a minute.</source>
        <translation>Sehen Sie ins Postfach oder warten Sie eine Minute.</translation>
    </message>
    <message>
        <source>This code is not the one that was mailed</source>
        <translation>Das ist nicht der gesendete Code</translation>
    </message>
    <message>
        <source>Type the eight digits of the newest mail.</source>
        <translation>Geben Sie die acht Ziffern der neuesten E-Mail ein.</translation>
    </message>
    <message>
        <source>Have another one mailed.</source>
        <translation>Lassen Sie einen neuen senden.</translation>
    </message>
    <message>
        <source>No such order</source>
        <translation>Bestellung unbekannt</translation>
    </message>
    <message>
        <source>{order} is not known to the central service.</source>
        <translation>Der Zentraldienst kennt {order} nicht.</translation>
    </message>
    <message>
        <source>Several orders</source>
        <translation>Mehrere Bestellungen</translation>
    </message>
    <message>
        <source>Several brands have an order {order}. Name it by its id.</source>
        <translation>Mehrere Marken haben eine Bestellung {order}. Ihre Kennung angeben.</translation>
    </message>
    <message>
        <source>Too long for a packing slip</source>
        <translation>Zu lang für einen Lieferschein</translation>
    </message>
    <message>
        <source>The number of order {order} does not fit into its code.</source>
        <translation>Die Nummer der Bestellung {order} passt nicht in ihren Code.</translation>
    </message>
    <message>
        <source>No such key</source>
        <translation>Schlüssel unbekannt</translation>
    </message>
    <message>
        <source>The brand has no key {key} in force.</source>
        <translation>Die Marke hat keinen gültigen Schlüssel {key}.</translation>
    </message>
    <message>
        <source>Nobody here has a supervisor&apos;s PIN</source>
        <translation>Niemand hier hat eine PIN für Vorgesetzte</translation>
    </message>
    <message>
        <source>Set the first one at this desk, or have one made at the central service.</source>
        <translation>Legen Sie die erste an diesem Platz fest, oder lassen Sie eine im Zentraldienst anlegen.</translation>
    </message>
    <message>
        <source>This PIN is not right</source>
        <translation>Diese PIN stimmt nicht</translation>
    </message>
    <message>
        <source>Try again. Each wrong one makes the wait longer.</source>
        <translation>Versuchen Sie es noch einmal. Jede falsche verlängert die Wartezeit.</translation>
    </message>
    <message>
        <source>Too many wrong PINs</source>
        <translation>Zu viele falsche PINs</translation>
    </message>
    <message>
        <source>Wait {wait_s} seconds, then try again.</source>
        <translation>Warten Sie {wait_s} Sekunden und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>This PIN cannot be used</source>
        <translation>Diese PIN geht nicht</translation>
    </message>
    <message>
        <source>Use {least} to {most} digits.</source>
        <translation>Nehmen Sie {least} bis {most} Ziffern.</translation>
    </message>
    <message>
        <source>There is a supervisor already</source>
        <translation>Es gibt schon jemanden mit PIN</translation>
    </message>
    <message>
        <source>Ask them, or have another PIN made at the central service.</source>
        <translation>Fragen Sie dort, oder lassen Sie eine weitere PIN im Zentraldienst anlegen.</translation>
    </message>
    <message>
        <source>The name is missing</source>
        <translation>Der Name fehlt</translation>
    </message>
    <message>
        <source>Say who the PIN is for.</source>
        <translation>Sagen Sie, für wen die PIN ist.</translation>
    </message>
    <message>
        <source>The reason is missing</source>
        <translation>Der Grund fehlt</translation>
    </message>
    <message>
        <source>Write a few words: they are kept.</source>
        <translation>Schreiben Sie ein paar Worte: sie werden aufbewahrt.</translation>
    </message>
    <message>
        <source>This cannot be overridden</source>
        <translation>Davon gibt es keine Ausnahme</translation>
    </message>
    <message>
        <source>It is no rule of the brand&apos;s but a fact. Change what comes back.</source>
        <translation>Das ist keine Regel der Marke, sondern eine Tatsache. Ändern Sie, was zurückkommt.</translation>
    </message>
    <message>
        <source>Nothing here has the number {number}. Check it, or take the goods back by hand.</source>
        <translation>Nichts hier hat die Nummer {number}. Prüfen Sie sie, oder nehmen Sie die Ware von Hand zurück.</translation>
    </message>
    <message>
        <source>This packing slip is not to be believed</source>
        <translation>Diesem Lieferschein ist nicht zu trauen</translation>
    </message>
    <message>
        <source>Find the order by its parcel&apos;s number, or by its number and the postcode.</source>
        <translation>Suchen Sie die Bestellung über die Paketnummer, oder über ihre Nummer und die Postleitzahl.</translation>
    </message>
    <message>
        <source>The postcode is needed</source>
        <translation>Die Postleitzahl wird gebraucht</translation>
    </message>
    <message>
        <source>Ask for the postcode that order {number} was sent to.</source>
        <translation>Fragen Sie nach der Postleitzahl, an die Bestellung {number} ging.</translation>
    </message>
    <message>
        <source>The postcode does not fit</source>
        <translation>Die Postleitzahl passt nicht</translation>
    </message>
    <message>
        <source>Order {number} was sent elsewhere. Ask again for both.</source>
        <translation>Bestellung {number} ging woandershin. Fragen Sie noch einmal nach beidem.</translation>
    </message>
    <message>
        <source>This is no postcode</source>
        <translation>Das ist keine Postleitzahl</translation>
    </message>
    <message>
        <source>{postcode} is none in the country of the order. Check it.</source>
        <translation>{postcode} ist keine im Land der Bestellung. Prüfen Sie sie.</translation>
    </message>
    <message>
        <source>The brand is not known here</source>
        <translation>Die Marke ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>Wait for the network, then try again.</source>
        <translation>Warten Sie auf das Netz und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The brand&apos;s rules have changed</source>
        <translation>Die Regeln der Marke haben sich geändert</translation>
    </message>
    <message>
        <source>Look at what is marked now, then complete again. Nothing was stored.</source>
        <translation>Sehen Sie sich an, was jetzt markiert ist, und schließen Sie dann erneut ab. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>A rule says no</source>
        <translation>Eine Regel sagt nein</translation>
    </message>
    <message>
        <source>Look at what is marked. A supervisor may override what is the brand&apos;s to decide.</source>
        <translation>Sehen Sie sich an, was markiert ist. Was die Marke entscheidet, kann jemand mit PIN zulassen.</translation>
    </message>
    <message>
        <source>What it is exchanged for is missing</source>
        <translation>Der Artikel zum Tausch fehlt</translation>
    </message>
    <message>
        <source>Choose it for {title}.</source>
        <translation>Wählen Sie ihn für {title}.</translation>
    </message>
    <message>
        <source>The prices are in two currencies</source>
        <translation>Die Preise sind in zwei Währungen</translation>
    </message>
    <message>
        <source>{title} cannot be exchanged for this. Choose another article.</source>
        <translation>{title} kann nicht dagegen getauscht werden. Wählen Sie einen anderen Artikel.</translation>
    </message>
    <message>
        <source>There is no such receipt here</source>
        <translation>Diese Quittung gibt es hier nicht</translation>
    </message>
    <message>
        <source>Print it at the desk that took the goods back.</source>
        <translation>Drucken Sie sie an dem Platz, der die Ware zurückgenommen hat.</translation>
    </message>
    <message>
        <source>The goods have not come</source>
        <translation>Die Ware ist nicht da</translation>
    </message>
    <message>
        <source>Receive return {number} first, or say that it is given without them.</source>
        <translation>Nehmen Sie zuerst Retoure {number} an, oder sagen Sie, dass es ohne Ware geht.</translation>
    </message>
    <message>
        <source>The amount does not fit</source>
        <translation>Der Betrag passt nicht</translation>
    </message>
    <message>
        <source>Give at most {most}, in the currency of the order.</source>
        <translation>Geben Sie höchstens {most}, in der Währung der Bestellung.</translation>
    </message>
    <message>
        <source>This return is decided already</source>
        <translation>Über diese Retoure ist entschieden</translation>
    </message>
    <message>
        <source>Return {number} keeps the decision that was made first.</source>
        <translation>Für Retoure {number} gilt die erste Entscheidung.</translation>
    </message>
    <message>
        <source>Nothing is proposed yet</source>
        <translation>Noch ist nichts vorgeschlagen</translation>
    </message>
    <message>
        <source>Say first what the shopper gets for return {number}.</source>
        <translation>Sagen Sie zuerst, was der Kunde für Retoure {number} bekommt.</translation>
    </message>
    <message>
        <source>This voucher was used</source>
        <translation>Dieser Gutschein ist eingelöst</translation>
    </message>
    <message>
        <source>It was taken at {desk}.</source>
        <translation>Eingelöst: {desk}.</translation>
    </message>
    <message>
        <source>This voucher is not valid</source>
        <translation>Dieser Gutschein gilt nicht</translation>
    </message>
    <message>
        <source>Its return was decided elsewhere before. Ask a supervisor.</source>
        <translation>Über seine Retoure war schon anderswo entschieden. Fragen Sie jemanden mit PIN.</translation>
    </message>
    <message>
        <source>This voucher is too old</source>
        <translation>Dieser Gutschein ist abgelaufen</translation>
    </message>
    <message>
        <source>A supervisor may decide otherwise.</source>
        <translation>Jemand mit PIN kann anders entscheiden.</translation>
    </message>
    <message>
        <source>This voucher is not genuine</source>
        <translation>Dieser Gutschein ist nicht echt</translation>
    </message>
    <message>
        <source>Nothing may be given for it. Tell a supervisor.</source>
        <translation>Geben Sie nichts dafür. Sagen Sie es jemandem mit PIN.</translation>
    </message>
    <message>
        <source>This voucher is not known here</source>
        <translation>Dieser Gutschein ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>Scan its QR code. If it still is not, wait for the network.</source>
        <translation>Scannen Sie seinen QR-Code. Bleibt er unbekannt, warten Sie auf das Netz.</translation>
    </message>
    <message>
        <source>This voucher cannot be read</source>
        <translation>Dieser Gutschein ist nicht lesbar</translation>
    </message>
    <message>
        <source>Scan its QR code again, or type the eleven characters below it.</source>
        <translation>Scannen Sie seinen QR-Code noch einmal, oder tippen Sie die elf Zeichen darunter.</translation>
    </message>
    <message>
        <source>Nobody has this id</source>
        <translation>Niemand hat diese Kennung</translation>
    </message>
    <message>
        <source>{staff} is not known to the central service.</source>
        <translation>Der Zentraldienst kennt {staff} nicht.</translation>
    </message>
    <message>
        <source>It is not stored. Try again, and send support the report.</source>
        <translation>Es ist nicht gespeichert. Noch einmal versuchen und dem Support den Bericht schicken.</translation>
    </message>
    <message>
        <source>This ReturnDesk is too old</source>
        <translation>Dieses ReturnDesk ist zu alt</translation>
    </message>
    <message>
        <source>Start ReturnDesk again: it sets them aside and reads them anew from the central service. What was not sent yet is kept.</source>
        <translation>Starten Sie ReturnDesk neu: Es legt sie beiseite und liest sie vom Zentraldienst neu ein. Was noch nicht gesendet ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>No customs document is needed for {number}</source>
        <translation>{number} braucht kein Zollpapier</translation>
    </message>
    <message>
        <source>Install the newest version. Nothing is lost.</source>
        <translation>Installieren Sie die neueste Version. Nichts geht verloren.</translation>
    </message>
    <message>
        <source>The central service did not start</source>
        <translation>Der Zentraldienst ist nicht gestartet</translation>
    </message>
    <message>
        <source>Look at its messages, then start it again.</source>
        <translation>Lesen Sie seine Meldungen, dann neu starten.</translation>
    </message>
    <message>
        <source>The address is taken</source>
        <translation>Die Adresse ist belegt</translation>
    </message>
    <message>
        <source>Another program listens at {host}:{port}. Choose another port.</source>
        <translation>Ein anderes Programm lauscht auf {host}:{port}. Wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>The address cannot be used</source>
        <translation>Die Adresse ist nicht nutzbar</translation>
    </message>
    <message>
        <source>{host}:{port} is no address of this computer.</source>
        <translation>{host}:{port} ist keine Adresse dieses Computers.</translation>
    </message>
    <message>
        <source>The sender&apos;s address is not right</source>
        <translation>Die Absenderadresse stimmt nicht</translation>
    </message>
    <message>
        <source>{address} is no e-mail address.</source>
        <translation>{address} ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>The mail server&apos;s address is not right</source>
        <translation>Die Adresse des Mailservers stimmt nicht</translation>
    </message>
    <message>
        <source>{value} is not written as HOST:PORT.</source>
        <translation>{value} ist nicht als HOST:PORT geschrieben.</translation>
    </message>
    <message>
        <source>The file does not fit</source>
        <translation>Die Datei passt nicht</translation>
    </message>
    <message>
        <source>{file}: {detail}.</source>
        <translation>{file}: {detail}.</translation>
    </message>
    <message>
        <source>This brand is not known</source>
        <translation>Diese Marke ist nicht bekannt</translation>
    </message>
    <message>
        <source>Wait for the next sync, then open the rules again.</source>
        <translation>Warten Sie auf den nächsten Abgleich und öffnen Sie die Regeln dann neu.</translation>
    </message>
    <message>
        <source>The rules cannot be saved like this</source>
        <translation>So lassen sich die Regeln nicht speichern</translation>
    </message>
    <message>
        <source>Put right what the page marks in red, then save again.</source>
        <translation>Berichtigen Sie, was die Seite rot markiert, und speichern Sie erneut.</translation>
    </message>
    <message>
        <source>Another brand has this portal address</source>
        <translation>Eine andere Marke hat diese Portaladresse</translation>
    </message>
    <message>
        <source>Choose another address for the portal.</source>
        <translation>Wählen Sie eine andere Adresse für das Portal.</translation>
    </message>
    <message>
        <source>The central service has lost a picture</source>
        <translation>Dem zentralen Dienst fehlt ein Bild</translation>
    </message>
    <message>
        <source>Choose the picture again on the rules page.</source>
        <translation>Wählen Sie das Bild auf der Seite der Regeln neu.</translation>
    </message>
    <message>
        <source>The picture is too large for the portal</source>
        <translation>Das Bild ist zu groß für das Portal</translation>
    </message>
    <message>
        <source>Choose one of at most 1 MB and 4,000 pixels a side.</source>
        <translation>Wählen Sie eines mit höchstens 1 MB und 4.000 Pixeln je Seite.</translation>
    </message>
    <message>
        <source>Nobody has signed for this</source>
        <translation>Niemand hat unterschrieben</translation>
    </message>
    <message>
        <source>A supervisor has to say who they are before the rules are saved.</source>
        <translation>Vor dem Speichern der Regeln muss eine verantwortliche Person sagen, wer sie ist.</translation>
    </message>
    <message>
        <source>The file contradicts what is known</source>
        <translation>Die Datei widerspricht dem Bekannten</translation>
    </message>
    <message>
        <source>Nothing was taken in: {detail}.</source>
        <translation>Nichts wurde übernommen: {detail}.</translation>
    </message>
    <message>
        <source>No such site</source>
        <translation>Kein solcher Standort</translation>
    </message>
    <message>
        <source>{site} is not known to the central service.</source>
        <translation>{site} ist dem Zentraldienst nicht bekannt.</translation>
    </message>
    <message>
        <source>No such desk</source>
        <translation>Kein solcher Platz</translation>
    </message>
    <message>
        <source>{desk} is not known to the central service.</source>
        <translation>{desk} ist dem Zentraldienst nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>papers</name>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>It prints by itself when that is mended.</source>
        <translation>Danach wird von selbst gedruckt.</translation>
    </message>
    <message>
        <source>Saved as {file} in {folder}</source>
        <translation>Gespeichert als {file} in {folder}</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Gutschein</translation>
    </message>
    <message>
        <source>Customs document</source>
        <translation>Zollerklärung</translation>
    </message>
    <message>
        <source>Inspection sheet</source>
        <translation>Prüfblatt</translation>
    </message>
    <message>
        <source>Transfer note</source>
        <translation>Begleitzettel</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Nochmals drucken</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
</context>
<context>
    <name>pin</name>
    <message>
        <source>Name of the supervisor</source>
        <translation>Name der Leitung</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>PIN festlegen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The first supervisor of this site</source>
        <translation>Die erste Leitung an diesem Standort</translation>
    </message>
    <message>
        <source>For supervisors</source>
        <translation>Nur für die Leitung</translation>
    </message>
    <message>
        <source>Nobody here has a PIN yet. Choose one of 4 to 12 digits.</source>
        <translation>Hier hat noch niemand eine PIN. Wählen Sie eine mit 4 bis 12 Ziffern.</translation>
    </message>
    <message>
        <source>Type your PIN.</source>
        <translation>Geben Sie Ihre PIN ein.</translation>
    </message>
</context>
<context>
    <name>printers</name>
    <message>
        <source>Printers</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Add a printer</source>
        <translation>Drucker hinzufügen</translation>
    </message>
    <message>
        <source>No printer yet</source>
        <translation>Noch kein Drucker</translation>
    </message>
    <message>
        <source>Add one: it is searched for, set up and tested right here.</source>
        <translation>Fügen Sie einen hinzu: Suche, Einrichtung und Test geschehen hier.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Druckt…</translation>
    </message>
    <message>
        <source>The printer says that it is through.</source>
        <translation>Der Drucker meldet: fertig.</translation>
    </message>
    <message>
        <source>Sent. The printer does not answer: look at the paper.</source>
        <translation>Gesendet. Der Drucker antwortet nicht: sehen Sie aufs Papier.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>USB</source>
        <translation>USB</translation>
    </message>
    <message>
        <source>Serial port</source>
        <translation>Serieller Anschluss</translation>
    </message>
    <message>
        <source>Print queue, raw</source>
        <translation>Druckwarteschlange, roh</translation>
    </message>
    <message>
        <source>System printer</source>
        <translation>Systemdrucker</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>System driver</source>
        <translation>Systemtreiber</translation>
    </message>
    <message>
        <source>Roll 58 mm</source>
        <translation>Rolle 58 mm</translation>
    </message>
    <message>
        <source>Roll 80 mm</source>
        <translation>Rolle 80 mm</translation>
    </message>
    <message>
        <source>Label 4 × 6 in</source>
        <translation>Etikett 10 × 15 cm</translation>
    </message>
    <message>
        <source>Sheet A4</source>
        <translation>Blatt A4</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>Suche an diesem Rechner…</translation>
    </message>
    <message>
        <source>Looking at USB…</source>
        <translation>Suche am USB…</translation>
    </message>
    <message>
        <source>Looking at the system&apos;s printers…</source>
        <translation>Suche unter den Systemdruckern…</translation>
    </message>
    <message>
        <source>Looking at serial ports…</source>
        <translation>Suche an seriellen Anschlüssen…</translation>
    </message>
    <message>
        <source>Listening to the network…</source>
        <translation>Suche im Netzwerk…</translation>
    </message>
    <message>
        <source>Queue held</source>
        <translation>Warteschlange angehalten</translation>
    </message>
    <message>
        <source>Cash drawer</source>
        <translation>Kassenschublade</translation>
    </message>
    <message>
        <source>Did not open</source>
        <translation>Nicht geöffnet</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>copy {number}</source>
        <translation>Kopie {number}</translation>
    </message>
    <message>
        <source>Waits for the printer</source>
        <translation>Wartet auf Drucker</translation>
    </message>
    <message>
        <source>Came out</source>
        <translation>Herausgekommen</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>In der Schlange</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Druckt</translation>
    </message>
    <message>
        <source>Sent, no answer</source>
        <translation>Gesendet, ohne Antwort</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Gedruckt</translation>
    </message>
    <message>
        <source>Did it print?</source>
        <translation>Gedruckt?</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Nicht gedruckt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Print the test page</source>
        <translation>Testseite drucken</translation>
    </message>
    <message>
        <source>Does it scan? Scan every code of the paper.</source>
        <translation>Lesbar? Scannen Sie jeden Code auf dem Papier.</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Strichcode</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR-Code</translation>
    </message>
    <message>
        <source>Data Matrix</source>
        <translation>Data Matrix</translation>
    </message>
    <message>
        <source>My scanner reads no more</source>
        <translation>Mehr liest mein Scanner nicht</translation>
    </message>
    <message>
        <source>{size} read</source>
        <translation>{size} gelesen</translation>
    </message>
    <message>
        <source>darkness {value}</source>
        <translation>Schwärzung {value}</translation>
    </message>
    <message>
        <source>Try {settings}</source>
        <translation>Versuchen: {settings}</translation>
    </message>
    <message>
        <source>Labels of this printer can be read</source>
        <translation>Etiketten dieses Druckers sind lesbar</translation>
    </message>
    <message>
        <source>All sizes that labels use were scanned.</source>
        <translation>Alle Größen, die Etiketten brauchen, wurden gelesen.</translation>
    </message>
    <message>
        <source>Fine lines run together</source>
        <translation>Feine Linien laufen zusammen</translation>
    </message>
    <message>
        <source>Less heat keeps them apart. Print the page once more.</source>
        <translation>Weniger Hitze hält sie getrennt. Drucken Sie die Seite noch einmal.</translation>
    </message>
    <message>
        <source>Lines are too pale or broken</source>
        <translation>Linien sind zu blass oder unterbrochen</translation>
    </message>
    <message>
        <source>More heat and less speed help. Clean the print head as well.</source>
        <translation>Mehr Hitze und weniger Tempo helfen. Reinigen Sie auch den Druckkopf.</translation>
    </message>
    <message>
        <source>Nothing was scanned</source>
        <translation>Nichts wurde gelesen</translation>
    </message>
    <message>
        <source>Look at the paper: is it printed at all? Does the scanner work elsewhere?</source>
        <translation>Sehen Sie aufs Papier: Ist es bedruckt? Geht der Scanner sonst?</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Testseite</translation>
    </message>
    <message>
        <source>Open drawer</source>
        <translation>Schublade öffnen</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Yes, it is here</source>
        <translation>Ja, es ist da</translation>
    </message>
    <message>
        <source>No, print again</source>
        <translation>Nein, noch einmal</translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Nothing printed yet</source>
        <translation>Noch nichts gedruckt</translation>
    </message>
    <message>
        <source>Each label and receipt is listed here, with what became of it.</source>
        <translation>Jedes Etikett und jeder Beleg steht hier, mit dem, was daraus wurde.</translation>
    </message>
    <message>
        <source>Jobs of this printer</source>
        <translation>Aufträge dieses Druckers</translation>
    </message>
    <message>
        <source>Hold the queue</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Weiterdrucken</translation>
    </message>
    <message>
        <source>Did it print? {what}</source>
        <translation>Gedruckt? {what}</translation>
    </message>
    <message>
        <source>No, nothing came</source>
        <translation>Nein, nichts</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Noch einmal drucken</translation>
    </message>
    <message>
        <source>Send it now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Print again, marked as a copy</source>
        <translation>Noch einmal, als Kopie markiert</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>Or type where it is</source>
        <translation>Oder eintippen, wo er ist</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>On the screen</source>
        <translation>Am Bildschirm</translation>
    </message>
    <message>
        <source>No printer yet? Its papers come out in a window.</source>
        <translation>Noch kein Drucker? Das Papier kommt in einem Fenster heraus.</translation>
    </message>
    <message>
        <source>No printer found. Is it on?</source>
        <translation>Kein Drucker gefunden. Ist er an?</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Type the name of the port.</source>
        <translation>Geben Sie den Anschluss an.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Darkness</source>
        <translation>Schwärzung</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>The printer&apos;s own</source>
        <translation>Wie der Drucker</translation>
    </message>
    <message>
        <source>Margins: left, top, right, bottom</source>
        <translation>Ränder: links, oben, rechts, unten</translation>
    </message>
    <message>
        <source>Margin left</source>
        <translation>Rand links</translation>
    </message>
    <message>
        <source>Margin top</source>
        <translation>Rand oben</translation>
    </message>
    <message>
        <source>Margin right</source>
        <translation>Rand rechts</translation>
    </message>
    <message>
        <source>Margin bottom</source>
        <translation>Rand unten</translation>
    </message>
    <message>
        <source>Cuts the paper</source>
        <translation>Schneidet das Papier</translation>
    </message>
    <message>
        <source>Has a cash drawer</source>
        <translation>Hat eine Kassenschublade</translation>
    </message>
    <message>
        <source>Says how it is</source>
        <translation>Meldet seinen Zustand</translation>
    </message>
    <message>
        <source>Takes over while it is out of reach</source>
        <translation>Springt ein, wenn er nicht erreichbar ist</translation>
    </message>
    <message>
        <source>No other</source>
        <translation>Kein anderer</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Choose at least one thing that it prints.</source>
        <translation>Wählen Sie mindestens einen Zweck.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Remove this printer</source>
        <translation>Drucker entfernen</translation>
    </message>
    <message>
        <source>Which printer?</source>
        <translation>Welcher Drucker?</translation>
    </message>
    <message>
        <source>What is it, and what for?</source>
        <translation>Was ist es, und wofür?</translation>
    </message>
    <message>
        <source>Does it scan?</source>
        <translation>Lässt es sich scannen?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Save and test</source>
        <translation>Speichern und testen</translation>
    </message>
    <message>
        <source>Asking {name} what it is…</source>
        <translation>{name} wird gefragt…</translation>
    </message>
    <message>
        <source>It does not say what it is. The usual is filled in: look it over.</source>
        <translation>Er sagt nicht, was er ist. Das Übliche ist eingetragen: bitte prüfen.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
</context>
<context>
    <name>returns</name>
    <message>
        <source>Return</source>
        <translation>Retoure</translation>
    </message>
    <message>
        <source>Shopper</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Angekündigt</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Retouren</translation>
    </message>
    <message>
        <source>Search by number, name, order or tracking number</source>
        <translation>Suche nach Nummer, Name, Bestellung oder Sendung</translation>
    </message>
    <message>
        <source>Parcel state</source>
        <translation>Stand des Pakets</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Returns found</source>
        <translation>Gefundene Retouren</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>In this parcel</source>
        <translation>In diesem Paket</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>No return matches “{text}”.</source>
        <translation>Keine Retoure passt zu „{text}“.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No return is in this state.</source>
        <translation>Keine Retoure ist in diesem Stand.</translation>
    </message>
    <message>
        <source>No returns yet</source>
        <translation>Noch keine Retouren</translation>
    </message>
    <message>
        <source>They appear here when the central service has told them.</source>
        <translation>Sie erscheinen hier, sobald der Zentraldienst sie meldet.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Sucht …</translation>
    </message>
    <message>
        <source>Reading the returns…</source>
        <translation>Retouren werden gelesen …</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>By: {column}</source>
        <translation>Nach: {column}</translation>
    </message>
    <message>
        <source>Sorting: {sorting}</source>
        <translation>Sortierung: {sorting}</translation>
    </message>
    <message>
        <source>by {clerk}</source>
        <translation>von {clerk}</translation>
    </message>
    <message>
        <source>Received {when}</source>
        <translation>Angenommen {when}</translation>
    </message>
    <message>
        <source>Return {number}</source>
        <translation>Retoure {number}</translation>
    </message>
    <message>
        <source>“Return received” mail</source>
        <translation>E-Mail „Retoure erhalten“</translation>
    </message>
    <message>
        <source>announced {day}</source>
        <translation>angekündigt am {day}</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>No tracking number</source>
        <translation>Keine Sendungsnummer</translation>
    </message>
    <message>
        <source>{here} of {all}</source>
        <translation>{here} von {all}</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>Portal rules</source>
        <translation>Portalregeln</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>No brand yet</source>
        <translation>Noch keine Marke</translation>
    </message>
    <message>
        <source>It comes with the first sync.</source>
        <translation>Sie kommt mit dem ersten Abgleich.</translation>
    </message>
    <message>
        <source>portal rules that are not saved</source>
        <translation>Portalregeln, die nicht gespeichert sind</translation>
    </message>
    <message>
        <source>Choose a side in each field.</source>
        <translation>Wählen Sie in jedem Feld eine Seite.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Saved. Every desk gets it with its next sync.</source>
        <translation>Gespeichert. Jeder Platz bekommt es beim nächsten Abgleich.</translation>
    </message>
    <message>
        <source>Not saved: no network. Your changes stay here; save again later.</source>
        <translation>Nicht gespeichert: kein Netz. Ihre Änderungen bleiben hier; speichern Sie später.</translation>
    </message>
    <message>
        <source>Somebody else saved meanwhile. Saving compares both.</source>
        <translation>Inzwischen hat jemand anderes gespeichert. Speichern vergleicht beides.</translation>
    </message>
    <message>
        <source>Mail “{mail}”</source>
        <translation>E-Mail „{mail}“</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Portal address</source>
        <translation>Adresse des Portals</translation>
    </message>
    <message>
        <source>Return address</source>
        <translation>Rücksendeadresse</translation>
    </message>
    <message>
        <source>Return window</source>
        <translation>Rückgabefrist</translation>
    </message>
    <message>
        <source>Unlinked returns</source>
        <translation>Retouren ohne bekannte Sendung</translation>
    </message>
    <message>
        <source>International returns</source>
        <translation>Internationale Retouren</translation>
    </message>
    <message>
        <source>Return label</source>
        <translation>Rücksendeetikett</translation>
    </message>
    <message>
        <source>Fee for a drop-off</source>
        <translation>Gebühr bei Abgabe</translation>
    </message>
    <message>
        <source>Paid before the label</source>
        <translation>Vor dem Etikett bezahlt</translation>
    </message>
    <message>
        <source>Label countries</source>
        <translation>Länder mit Etikett</translation>
    </message>
    <message>
        <source>Ways to return</source>
        <translation>Rückgabewege</translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation>Paketdienste</translation>
    </message>
    <message>
        <source>Refund methods</source>
        <translation>Erstattungsarten</translation>
    </message>
    <message>
        <source>Approved without a supervisor</source>
        <translation>Ohne Leitung genehmigt</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Notice of new returns</source>
        <translation>Nachricht über neue Retouren</translation>
    </message>
    <message>
        <source>Link to the return policy</source>
        <translation>Link zu den Rückgabebedingungen</translation>
    </message>
    <message>
        <source>Link to support</source>
        <translation>Link zum Kundendienst</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Background picture</source>
        <translation>Hintergrundbild</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>Footer</source>
        <translation>Fußzeile</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Inspection in the mail</source>
        <translation>Prüfung in der E-Mail</translation>
    </message>
    <message>
        <source>Shoppers&apos; data are kept</source>
        <translation>Kundendaten aufbewahren</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} Tage</translation>
    </message>
    <message>
        <source>All carriers</source>
        <translation>Alle Paketdienste</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>{width} × {height} pixels, {size} kB</source>
        <translation>{width} × {height} Pixel, {size} kB</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>Alle Länder</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>up to {amount}</source>
        <translation>bis {amount}</translation>
    </message>
    <message>
        <source>once inspected</source>
        <translation>nach der Prüfung</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Everybody finds the portal and can use it.</source>
        <translation>Alle finden das Portal und können es nutzen.</translation>
    </message>
    <message>
        <source>It works, but no mail and no packing slip links to it.</source>
        <translation>Es funktioniert, aber keine E-Mail und kein Lieferschein führt hin.</translation>
    </message>
    <message>
        <source>Nobody can start a return. Desks still receive parcels.</source>
        <translation>Niemand kann eine Retoure beginnen. Die Plätze nehmen weiter Pakete an.</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>Fixed fee</source>
        <translation>Feste Gebühr</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Kein Etikett</translation>
    </message>
    <message>
        <source>In the shop</source>
        <translation>Im Laden</translation>
    </message>
    <message>
        <source>Drop-off with a label</source>
        <translation>Abgabe mit Etikett</translation>
    </message>
    <message>
        <source>Drop-off with a QR code</source>
        <translation>Abgabe mit QR-Code</translation>
    </message>
    <message>
        <source>Pick-up at home</source>
        <translation>Abholung zu Hause</translation>
    </message>
    <message>
        <source>Label created</source>
        <translation>Etikett erstellt</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Abgegeben</translation>
    </message>
    <message>
        <source>Return received</source>
        <translation>Retoure eingetroffen</translation>
    </message>
    <message>
        <source>France and Monaco</source>
        <translation>Frankreich und Monaco</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Österreich</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgien</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>Tschechien</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Dänemark</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>Finnland</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>Greece</source>
        <translation>Griechenland</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>Ungarn</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irland</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Luxemburg</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Niederlande</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Polen</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation>Slowakei</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Spanien</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>Schweden</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>Small letters, digits and hyphens only; a letter or digit at both ends.</source>
        <translation>Nur Kleinbuchstaben, Ziffern und Bindestriche; an beiden Enden ein Buchstabe oder eine Ziffer.</translation>
    </message>
    <message>
        <source>From {least} to {most} days.</source>
        <translation>Von {least} bis {most} Tage.</translation>
    </message>
    <message>
        <source>From 0 to {most}.</source>
        <translation>Von 0 bis {most}.</translation>
    </message>
    <message>
        <source>The brand sells in {currency}, not in {given}.</source>
        <translation>Die Marke verkauft in {currency}, nicht in {given}.</translation>
    </message>
    <message>
        <source>Type an amount, such as 4.90.</source>
        <translation>Geben Sie einen Betrag ein, etwa 4,90.</translation>
    </message>
    <message>
        <source>An amount is not below zero.</source>
        <translation>Ein Betrag ist nicht kleiner als null.</translation>
    </message>
    <message>
        <source>A fee of 0 makes the label free.</source>
        <translation>Mit einer Gebühr von 0 ist das Etikett kostenlos.</translation>
    </message>
    <message>
        <source>Without a fixed fee there is nothing to pay.</source>
        <translation>Ohne feste Gebühr ist nichts zu bezahlen.</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>Wählen Sie mindestens eines.</translation>
    </message>
    <message>
        <source>No label can come from {country}.</source>
        <translation>Aus diesem Land gibt es kein Etikett: {country}.</translation>
    </message>
    <message>
        <source>The carrier {carrier} is not known. Remove it.</source>
        <translation>Der Paketdienst {carrier} ist nicht bekannt. Entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>The reason “{reason}” is not known. Remove it.</source>
        <translation>Der Grund „{reason}“ ist nicht bekannt. Entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>“{reason}” is there twice.</source>
        <translation>„{reason}“ steht zweimal da.</translation>
    </message>
    <message>
        <source>{count} reasons: with more than {advised} shoppers choose at random.</source>
        <translation>{count} Gründe: Bei mehr als {advised} wählen Kunden irgendeinen.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Das ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Not verified yet: nothing is sent to it until then.</source>
        <translation>Noch nicht bestätigt: Bis dahin wird nichts dorthin gesendet.</translation>
    </message>
    <message>
        <source>A link begins with https:// and names a web page.</source>
        <translation>Ein Link beginnt mit https:// und nennt eine Webseite.</translation>
    </message>
    <message>
        <source>The language {language} is not known.</source>
        <translation>Die Sprache {language} ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Too long: {most} characters are the most.</source>
        <translation>Zu lang: höchstens {most} Zeichen.</translation>
    </message>
    <message>
        <source>“{what}” is not allowed here: only bold, italic, underline, lists and links.</source>
        <translation>„{what}“ ist hier nicht erlaubt: nur fett, kursiv, unterstrichen, Listen und Links.</translation>
    </message>
    <message>
        <source>“{what}” is not allowed in a text.</source>
        <translation>„{what}“ ist in einem Text nicht erlaubt.</translation>
    </message>
    <message>
        <source>Without a label, shoppers need to read here where to send the parcel.</source>
        <translation>Ohne Etikett müssen Kunden hier lesen, wohin das Paket geht.</translation>
    </message>
    <message>
        <source>A colour is written as #2457D6.</source>
        <translation>Eine Farbe schreibt man als #2457D6.</translation>
    </message>
    <message>
        <source>Take a PNG or a JPEG picture.</source>
        <translation>Nehmen Sie ein PNG- oder JPEG-Bild.</translation>
    </message>
    <message>
        <source>The picture has more than {most}.</source>
        <translation>Das Bild hat mehr als {most}.</translation>
    </message>
    <message>
        <source>The picture has more than {most} pixels a side.</source>
        <translation>Das Bild hat mehr als {most} Pixel je Seite.</translation>
    </message>
    <message>
        <source>A subject is a single line.</source>
        <translation>Ein Betreff ist eine einzige Zeile.</translation>
    </message>
    <message>
        <source>This is missing.</source>
        <translation>Das fehlt.</translation>
    </message>
    <message>
        <source>A single line, without special signs.</source>
        <translation>Eine einzige Zeile, ohne Sonderzeichen.</translation>
    </message>
    <message>
        <source>A country is two letters, such as FR.</source>
        <translation>Ein Land hat zwei Buchstaben, etwa FR.</translation>
    </message>
    <message>
        <source>“{{{name}}}” cannot be filled in. Take one of the buttons below the text.</source>
        <translation>„{{{name}}}“ kann nicht ausgefüllt werden. Nehmen Sie eine der Schaltflächen unter dem Text.</translation>
    </message>
    <message>
        <source>Write a brace twice to have it in the text: {{{{</source>
        <translation>Für eine Klammer im Text schreiben Sie sie zweimal: {{{{</translation>
    </message>
    <message>
        <source>Another brand has this portal address.</source>
        <translation>Eine andere Marke hat diese Portaladresse.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Address of the link; empty for none</source>
        <translation>Adresse des Links; leer für keinen</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>Underlined</source>
        <translation>Unterstrichen</translation>
    </message>
    <message>
        <source>Bullets</source>
        <translation>Aufzählung</translation>
    </message>
    <message>
        <source>Mark some words first.</source>
        <translation>Markieren Sie zuerst einige Wörter.</translation>
    </message>
    <message>
        <source>Mine  ←</source>
        <translation>Meines  ←</translation>
    </message>
    <message>
        <source>{name}  →</source>
        <translation>{name}  →</translation>
    </message>
    <message>
        <source>Both changed this: choose</source>
        <translation>Von beiden geändert: wählen Sie</translation>
    </message>
    <message>
        <source>Only you changed this</source>
        <translation>Nur von Ihnen geändert</translation>
    </message>
    <message>
        <source>Only {name} changed this</source>
        <translation>Nur von {name} geändert</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Drop mine</source>
        <translation>Meine verwerfen</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Version {version}, by {name}</source>
        <translation>Version {version}, von {name}</translation>
    </message>
    <message>
        <source>{name}, to put right: {count}</source>
        <translation>{name}, zu berichtigen: {count}</translation>
    </message>
    <message>
        <source>Notice and links</source>
        <translation>Nachricht und Links</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht bestätigt</translation>
    </message>
    <message>
        <source>Code out of the mail that went there</source>
        <translation>Code aus der E-Mail an diese Adresse</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Mail another code</source>
        <translation>Neuen Code senden</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As shoppers see it</source>
        <translation>So sehen es Kunden</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>E-Mails</translation>
    </message>
    <message>
        <source>Empty: the usual words</source>
        <translation>Leer: die üblichen Worte</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Sent to shoppers</source>
        <translation>Wird Kunden gesendet</translation>
    </message>
    <message>
        <source>Language of the order</source>
        <translation>Sprache der Bestellung</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Shopper</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Return number</source>
        <translation>Retourennummer</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Bestellnummer</translation>
    </message>
    <message>
        <source>Money back</source>
        <translation>Erstattung</translation>
    </message>
    <message>
        <source>Up to this amount</source>
        <translation>Bis zu diesem Betrag</translation>
    </message>
    <message>
        <source>Only once inspected</source>
        <translation>Erst nach der Prüfung</translation>
    </message>
    <message>
        <source>Empty: any amount.</source>
        <translation>Leer: jeder Betrag.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Store location: takes walk-ins</source>
        <translation>Laden: nimmt Retouren am Tresen</translation>
    </message>
    <message>
        <source>Warehouse: parcels only</source>
        <translation>Lager: nur Pakete</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Orders found by number and postcode: shipped elsewhere, in parts, or over a year ago.</source>
        <translation>Bestellungen nach Nummer und Postleitzahl: anderswo, in Teilen oder vor über einem Jahr versandt.</translation>
    </message>
    <message>
        <source>Only where the first shipment is known: customs need its details.</source>
        <translation>Nur wenn die erste Sendung bekannt ist: Der Zoll braucht ihre Angaben.</translation>
    </message>
    <message>
        <source>Move up: {reason}</source>
        <translation>Nach oben: {reason}</translation>
    </message>
    <message>
        <source>Move down: {reason}</source>
        <translation>Nach unten: {reason}</translation>
    </message>
    <message>
        <source>Offer no more: {reason}</source>
        <translation>Nicht mehr anbieten: {reason}</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Angeboten</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>Nicht angeboten</translation>
    </message>
    <message>
        <source>“{other}” is always there and asks for a message.</source>
        <translation>„{other}“ gibt es immer; es verlangt eine Nachricht.</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>Die andere Person</translation>
    </message>
    <message>
        <source>{name} saved while you were editing</source>
        <translation>{name} hat gespeichert, während Sie geändert haben</translation>
    </message>
    <message>
        <source>Label and fee</source>
        <translation>Etikett und Gebühr</translation>
    </message>
    <message>
        <source>For a drop-off. In the shop and for store credit it is free.</source>
        <translation>Bei einer Abgabe. Im Laden und bei Guthaben kostenlos.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Overseas territories never get a label.</source>
        <translation>Überseegebiete bekommen nie ein Etikett.</translation>
    </message>
    <message>
        <source>All carriers are allowed in every country.</source>
        <translation>Alle Paketdienste sind in jedem Land erlaubt.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Allowed carriers</source>
        <translation>Erlaubte Paketdienste</translation>
    </message>
    <message>
        <source>Only some</source>
        <translation>Nur einige</translation>
    </message>
    <message>
        <source>Nobody knows whose brand this is</source>
        <translation>Marke unbekannt</translation>
    </message>
    <message>
        <source>The brand was put right by hand</source>
        <translation>Marke von Hand berichtigt</translation>
    </message>
    <message>
        <source>Sold by another brand: take it back by hand</source>
        <translation>Von einer anderen Marke verkauft: ohne Bestellung zurücknehmen</translation>
    </message>
    <message>
        <source>Nothing is chosen yet</source>
        <translation>Noch nichts gewählt</translation>
    </message>
    <message>
        <source>This line is chosen twice</source>
        <translation>Diese Zeile ist doppelt gewählt</translation>
    </message>
    <message>
        <source>Choose at least one</source>
        <translation>Mindestens einen wählen</translation>
    </message>
    <message>
        <source>This is not in the order</source>
        <translation>Nicht in der Bestellung</translation>
    </message>
    <message>
        <source>{returned} came back already, {returnable} can still</source>
        <translation>{returned} schon zurück, noch {returnable} möglich</translation>
    </message>
    <message>
        <source>Only {returnable} were bought</source>
        <translation>Nur {returnable} gekauft</translation>
    </message>
    <message>
        <source>Prices in {currencies}: take them back one by one</source>
        <translation>Preise in {currencies}: einzeln zurücknehmen</translation>
    </message>
    <message>
        <source>The fee is in another currency ({currencies})</source>
        <translation>Die Gebühr ist in anderer Währung ({currencies})</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {hours} hours off; the true time counts</source>
        <translation>Die Uhr geht {hours} Stunden falsch; die wahre Zeit zählt</translation>
    </message>
    <message>
        <source>Before it was delivered, by the clock</source>
        <translation>Vor der Lieferung, nach der Uhr</translation>
    </message>
    <message>
        <source>Before it was ordered, by the clock</source>
        <translation>Vor der Bestellung, nach der Uhr</translation>
    </message>
    <message>
        <source>The brand takes nothing back now</source>
        <translation>Die Marke nimmt derzeit nichts zurück</translation>
    </message>
    <message>
        <source>Nobody knows when it was delivered; {days} days are allowed</source>
        <translation>Lieferdatum unbekannt; {days} Tage erlaubt</translation>
    </message>
    <message>
        <source>Too late: day {day} of {days}</source>
        <translation>Zu spät: Tag {day} von {days}</translation>
    </message>
    <message>
        <source>The brand takes nothing back this way</source>
        <translation>Die Marke nimmt so nichts zurück</translation>
    </message>
    <message>
        <source>This site takes nothing over the counter</source>
        <translation>Dieser Standort nimmt nichts an der Theke</translation>
    </message>
    <message>
        <source>For a gift there is only store credit</source>
        <translation>Für ein Geschenk nur Gutschrift</translation>
    </message>
    <message>
        <source>The brand does not offer this</source>
        <translation>Die Marke bietet das nicht an</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>The brand does not take this reason</source>
        <translation>Grund gilt bei der Marke nicht</translation>
    </message>
    <message>
        <source>Write down why</source>
        <translation>Grund aufschreiben</translation>
    </message>
    <message>
        <source>Bought over 12 months ago</source>
        <translation>Vor über 12 Monaten gekauft</translation>
    </message>
    <message>
        <source>Shipped in parts, elsewhere</source>
        <translation>In Teilen verschickt, anderswo</translation>
    </message>
    <message>
        <source>Not shipped through this service</source>
        <translation>Nicht über diesen Dienst verschickt</translation>
    </message>
    <message>
        <source>The original shipment is not known: no label over the border</source>
        <translation>Ursprüngliche Sendung unbekannt: kein Etikett über die Grenze</translation>
    </message>
    <message>
        <source>The shopper gets instructions, no label</source>
        <translation>Der Kunde erhält Hinweise, kein Etikett</translation>
    </message>
    <message>
        <source>The brand gives no labels</source>
        <translation>Die Marke gibt keine Etiketten aus</translation>
    </message>
    <message>
        <source>The country is not known</source>
        <translation>Land unbekannt</translation>
    </message>
    <message>
        <source>No labels from overseas ({country} {postcode})</source>
        <translation>Keine Etiketten aus Übersee ({country} {postcode})</translation>
    </message>
    <message>
        <source>No labels from {country}</source>
        <translation>Keine Etiketten aus {country}</translation>
    </message>
    <message>
        <source>The brand gives no labels in {country}</source>
        <translation>Die Marke gibt in {country} keine Etiketten aus</translation>
    </message>
    <message>
        <source>{postcode} is no postcode in {country}</source>
        <translation>{postcode} ist keine Postleitzahl in {country}</translation>
    </message>
    <message>
        <source>The brand does not take returns by {carrier}</source>
        <translation>Die Marke nimmt nichts mit {carrier} zurück</translation>
    </message>
    <message>
        <source>The brand takes nothing back from abroad</source>
        <translation>Die Marke nimmt nichts aus dem Ausland zurück</translation>
    </message>
    <message>
        <source>The customs number (HS code) is missing</source>
        <translation>Die Zolltarifnummer (HS) fehlt</translation>
    </message>
    <message>
        <source>The country of origin is missing</source>
        <translation>Das Ursprungsland fehlt</translation>
    </message>
    <message>
        <source>The weight is missing</source>
        <translation>Das Gewicht fehlt</translation>
    </message>
    <message>
        <source>The shopper&apos;s phone number is missing</source>
        <translation>Die Telefonnummer des Kunden fehlt</translation>
    </message>
    <message>
        <source>The fee is not paid yet</source>
        <translation>Die Gebühr ist noch nicht bezahlt</translation>
    </message>
    <message>
        <source>The payment of the fee failed</source>
        <translation>Die Zahlung der Gebühr schlug fehl</translation>
    </message>
    <message>
        <source>A new code is on its way.</source>
        <translation>Ein neuer Code ist unterwegs.</translation>
    </message>
    <message>
        <source>Changed by another meanwhile: {site}. Save again to keep yours.</source>
        <translation>Inzwischen von jemand anderem geändert: {site}. Speichern Sie noch einmal, um Ihre zu behalten.</translation>
    </message>
    <message>
        <source>Change the address</source>
        <translation>Adresse ändern</translation>
    </message>
    <message>
        <source>New return address</source>
        <translation>Neue Rücksendeadresse</translation>
    </message>
    <message>
        <source>Name of the place</source>
        <translation>Name des Ortes</translation>
    </message>
    <message>
        <source>Name on parcels</source>
        <translation>Name auf Paketen</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Straße und Hausnummer</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Store location: shoppers bring returns here</source>
        <translation>Ladengeschäft: Kunden geben hier Retouren ab</translation>
    </message>
    <message>
        <source>Save the address</source>
        <translation>Adresse speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>scanner</name>
    <message>
        <source>Learn my scanner</source>
        <translation>Meinen Scanner lernen</translation>
    </message>
    <message>
        <source>This scanner does not type: it needs no learning.</source>
        <translation>Dieser Scanner tippt nicht: Er braucht kein Lernen.</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>Was ankam</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>It cannot read this one</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Print test sheet</source>
        <translation>Testblatt drucken</translation>
    </message>
    <message>
        <source>Test sheet as PDF</source>
        <translation>Testblatt als PDF</translation>
    </message>
    <message>
        <source>Scan this code · {number} of {count}</source>
        <translation>Scannen Sie diesen Code · {number} von {count}</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <source>Every scan is read this way from now on.</source>
        <translation>Jeder Scan wird ab jetzt so gelesen.</translation>
    </message>
    <message>
        <source>Nothing learned</source>
        <translation>Nichts gelernt</translation>
    </message>
    <message>
        <source>Scans are read as before.</source>
        <translation>Scans werden wie bisher gelesen.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Wird gedruckt …</translation>
    </message>
    <message>
        <source>The test sheet is printed.</source>
        <translation>Das Testblatt ist gedruckt.</translation>
    </message>
    <message>
        <source>The test sheet was sent to the printer.</source>
        <translation>Das Testblatt ging an den Drucker.</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Gespeichert als {file}</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Strichcode</translation>
    </message>
    <message>
        <source>Square of a GS1 label (Data Matrix)</source>
        <translation>Quadrat eines GS1-Etiketts (Data Matrix)</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR-Code</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <source>This scanner is read as it is.</source>
        <translation>Dieser Scanner wird so gelesen, wie er ist.</translation>
    </message>
    <message>
        <source>Another keyboard than this computer&apos;s</source>
        <translation>Eine andere Tastatur als an diesem Computer</translation>
    </message>
    <message>
        <source>Its keys are read by their place from now on.</source>
        <translation>Seine Tasten werden ab jetzt nach ihrer Lage gelesen.</translation>
    </message>
    <message>
        <source>CapsLock is on</source>
        <translation>Die Feststelltaste ist an</translation>
    </message>
    <message>
        <source>The letters are put right.</source>
        <translation>Die Buchstaben werden richtiggestellt.</translation>
    </message>
    <message>
        <source>Capital and small letters are exchanged</source>
        <translation>Groß- und Kleinbuchstaben sind vertauscht</translation>
    </message>
    <message>
        <source>The letters are put right from now on.</source>
        <translation>Die Buchstaben werden ab jetzt richtiggestellt.</translation>
    </message>
    <message>
        <source>All letters come alike</source>
        <translation>Alle Buchstaben kommen gleich an</translation>
    </message>
    <message>
        <source>Switch the conversion of letters off in the scanner.</source>
        <translation>Schalten Sie die Umwandlung der Buchstaben im Scanner aus.</translation>
    </message>
    <message>
        <source>The separator of GS1 labels is lost</source>
        <translation>Das Trennzeichen der GS1-Etiketten geht verloren</translation>
    </message>
    <message>
        <source>Let the scanner send it as a control character (Ctrl+]).</source>
        <translation>Stellen Sie den Scanner so ein, dass er es als Steuerzeichen (Strg+]) sendet.</translation>
    </message>
    <message>
        <source>Other characters stand for the separator of GS1 labels</source>
        <translation>Andere Zeichen stehen für das Trennzeichen der GS1-Etiketten</translation>
    </message>
    <message>
        <source>They are taken for it from now on.</source>
        <translation>Sie gelten ab jetzt dafür.</translation>
    </message>
    <message>
        <source>The separator of GS1 labels comes as ordinary characters</source>
        <translation>Das Trennzeichen der GS1-Etiketten kommt als gewöhnliche Zeichen</translation>
    </message>
    <message>
        <source>No Enter after the code</source>
        <translation>Kein Enter nach dem Code</translation>
    </message>
    <message>
        <source>Each scan waits a moment. Let the scanner add Enter.</source>
        <translation>Jeder Scan wartet einen Moment. Lassen Sie den Scanner Enter anhängen.</translation>
    </message>
    <message>
        <source>The keys come slowly, as over weak Bluetooth</source>
        <translation>Die Tasten kommen langsam, wie bei schwachem Bluetooth</translation>
    </message>
    <message>
        <source>It is given more time from now on.</source>
        <translation>Er bekommt ab jetzt mehr Zeit.</translation>
    </message>
    <message>
        <source>Characters before or after the code</source>
        <translation>Zeichen vor oder nach dem Code</translation>
    </message>
    <message>
        <source>They are taken off from now on.</source>
        <translation>Sie werden ab jetzt entfernt.</translation>
    </message>
    <message>
        <source>A keyboard of a third country</source>
        <translation>Die Tastatur eines dritten Landes</translation>
    </message>
    <message>
        <source>Set the scanner to this computer&apos;s country or to US English.</source>
        <translation>Stellen Sie den Scanner auf das Land dieses Computers oder auf US-Englisch.</translation>
    </message>
    <message>
        <source>That was another code</source>
        <translation>Das war ein anderer Code</translation>
    </message>
    <message>
        <source>Scan the one on the screen.</source>
        <translation>Scannen Sie den auf dem Bildschirm.</translation>
    </message>
    <message>
        <source>{name} may not be opened, or another program has it.</source>
        <translation>{name} darf nicht geöffnet werden, oder ein anderes Programm hat ihn.</translation>
    </message>
    <message>
        <source>Connected: {name}</source>
        <translation>Verbunden: {name}</translation>
    </message>
    <message>
        <source>{name} is unplugged</source>
        <translation>{name} ist abgezogen</translation>
    </message>
    <message>
        <source>Not possible with this installation</source>
        <translation>Mit dieser Installation nicht möglich</translation>
    </message>
    <message>
        <source>None found yet</source>
        <translation>Noch keiner gefunden</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>Dieser Platz</translation>
    </message>
    <message>
        <source>Who is at the desk</source>
        <translation>Wer am Platz ist</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
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
        <source>Sounds</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Portal rules</source>
        <translation>Portalregeln</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Type the printer&apos;s address, such as 192.168.1.50.</source>
        <translation>Geben Sie die Adresse des Druckers ein, etwa 192.168.1.50.</translation>
    </message>
    <message>
        <source>An address has no blanks or slashes in it.</source>
        <translation>Eine Adresse enthält weder Leerzeichen noch Schrägstriche.</translation>
    </message>
    <message>
        <source>After the colon comes a port from 1 to 65535, often 9100.</source>
        <translation>Nach dem Doppelpunkt kommt ein Port von 1 bis 65535, oft 9100.</translation>
    </message>
    <message>
        <source>Type the path of a file or a device.</source>
        <translation>Geben Sie den Pfad einer Datei oder eines Geräts ein.</translation>
    </message>
    <message>
        <source>This is a folder. Add the name of a file.</source>
        <translation>Das ist ein Ordner. Dateinamen ergänzen.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>It may not be written. Choose another place.</source>
        <translation>Schreiben nicht erlaubt. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The address begins with https:// and the service&apos;s name.</source>
        <translation>Die Adresse beginnt mit https:// und dem Namen des Dienstes.</translation>
    </message>
    <message>
        <source>Central service</source>
        <translation>Zentraldienst</translation>
    </message>
    <message>
        <source>Address of the central service</source>
        <translation>Adresse des Zentraldienstes</translation>
    </message>
    <message>
        <source>Enrolment code</source>
        <translation>Anmeldecode</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Enrol again</source>
        <translation>Neu anmelden</translation>
    </message>
    <message>
        <source>Enrolled as</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Not enrolled</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindet …</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>Update nötig</translation>
    </message>
    <message>
        <source>No contact since the start</source>
        <translation>Kein Kontakt seit dem Start</translation>
    </message>
    <message>
        <source>Last contact {when}</source>
        <translation>Letzter Kontakt {when}</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>nichts wartet</translation>
    </message>
    <message>
        <source>Type the code that the central service gave you.</source>
        <translation>Geben Sie den Code des Zentraldienstes ein.</translation>
    </message>
    <message>
        <source>Would be lost: {what}</source>
        <translation>Ginge verloren: {what}</translation>
    </message>
    <message>
        <source>Enrolling opens the window anew. Finish or save it first.</source>
        <translation>Beim Anmelden öffnet sich das Fenster neu. Erst abschließen oder speichern.</translation>
    </message>
    <message>
        <source>Enrol anyway</source>
        <translation>Trotzdem anmelden</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Enrolling…</source>
        <translation>Anmeldung …</translation>
    </message>
    <message>
        <source>Enrolled as {desk}.</source>
        <translation>Angemeldet als {desk}.</translation>
    </message>
    <message>
        <source>Scanners</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Learn my scanner</source>
        <translation>Meinen Scanner lernen</translation>
    </message>
    <message>
        <source>Scanner on a serial port</source>
        <translation>Scanner an einem seriellen Anschluss</translation>
    </message>
    <message>
        <source>Find it</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Anschluss</translation>
    </message>
    <message>
        <source>No scanner</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Name of the port</source>
        <translation>Name des Anschlusses</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Gelernt</translation>
    </message>
</context>
<context>
    <name>slips</name>
    <message>
        <source>Slip not read whole</source>
        <translation>Lieferschein nicht ganz gelesen</translation>
    </message>
    <message>
        <source>Not genuine</source>
        <translation>Nicht echt</translation>
    </message>
    <message>
        <source>The packing slip&apos;s signature is false: do not rely on it</source>
        <translation>Die Signatur des Lieferscheins ist falsch: nicht darauf verlassen</translation>
    </message>
    <message>
        <source>Its key is not known here. Connect to the network, then scan again</source>
        <translation>Sein Schlüssel ist hier unbekannt. Mit dem Netz verbinden, dann erneut scannen</translation>
    </message>
    <message>
        <source>The packing slip names a brand that this desk does not know</source>
        <translation>Der Lieferschein nennt eine Marke, die dieser Platz nicht kennt</translation>
    </message>
    <message>
        <source>Scan the packing slip again, or type the order number</source>
        <translation>Lieferschein erneut scannen oder die Bestellnummer eintippen</translation>
    </message>
    <message>
        <source>Packing slip expired on {day}</source>
        <translation>Lieferschein abgelaufen am {day}</translation>
    </message>
    <message>
        <source>Packing slip of {day}: is this computer&apos;s clock right?</source>
        <translation>Lieferschein vom {day}: Geht die Uhr dieses Computers richtig?</translation>
    </message>
    <message>
        <source>Packing slip not read whole</source>
        <translation>Lieferschein nicht ganz gelesen</translation>
    </message>
    <message>
        <source>Packing slip not genuine</source>
        <translation>Lieferschein nicht echt</translation>
    </message>
    <message>
        <source>Packing slip of order {number}</source>
        <translation>Lieferschein der Bestellung {number}</translation>
    </message>
    <message>
        <source>Order, as it says</source>
        <translation>Bestellung, laut Schein</translation>
    </message>
    <message>
        <source>Brand, as it says</source>
        <translation>Marke, laut Schein</translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <source>Received</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Outside the window</source>
        <translation>Frist vorbei</translation>
    </message>
    <message>
        <source>Already received</source>
        <translation>Schon da</translation>
    </message>
    <message>
        <source>Other site</source>
        <translation>Anderer Standort</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>Mehrere</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Not genuine</source>
        <translation>Nicht echt</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Received twice</source>
        <translation>Doppelt da</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>first at {desk}</source>
        <translation>zuerst an {desk}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>sent {when}</source>
        <translation>gesendet {when}</translation>
    </message>
    <message>
        <source>leaving soon</source>
        <translation>geht bald raus</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>failed: {reason}</source>
        <translation>gescheitert: {reason}</translation>
    </message>
    <message>
        <source>switched off by the brand</source>
        <translation>von der Marke ausgeschaltet</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgesagt</translation>
    </message>
    <message>
        <source>leaving now</source>
        <translation>geht jetzt raus</translation>
    </message>
    <message>
        <source>leaves in {time}</source>
        <translation>geht in {time} raus</translation>
    </message>
    <message>
        <source>none: the central service refused it</source>
        <translation>keine: vom Zentraldienst abgelehnt</translation>
    </message>
    <message>
        <source>waiting for the network</source>
        <translation>wartet auf das Netz</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>in Vorbereitung</translation>
    </message>
    <message>
        <source>address not valid</source>
        <translation>Adresse ungültig</translation>
    </message>
    <message>
        <source>mail server out of reach</source>
        <translation>Mailserver nicht erreichbar</translation>
    </message>
    <message>
        <source>address refused</source>
        <translation>Adresse abgelehnt</translation>
    </message>
    <message>
        <source>mail refused</source>
        <translation>E-Mail abgelehnt</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>keine Adresse</translation>
    </message>
    <message>
        <source>mailbox full</source>
        <translation>Postfach voll</translation>
    </message>
    <message>
        <source>could not be delivered</source>
        <translation>nicht zustellbar</translation>
    </message>
    <message>
        <source>sender refused</source>
        <translation>Absender abgelehnt</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>Grund unbekannt</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Angekündigt</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>To be inspected</source>
        <translation>Noch zu prüfen</translation>
    </message>
    <message>
        <source>Inspection begun</source>
        <translation>Prüfung begonnen</translation>
    </message>
    <message>
        <source>Inspected</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>Zu entscheiden</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Erstattung</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>Gutschein</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Umtausch</translation>
    </message>
    <message>
        <source>Too small</source>
        <translation>Zu klein</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Zu groß</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>Falscher Artikel</translation>
    </message>
    <message>
        <source>Not as described</source>
        <translation>Nicht wie beschrieben</translation>
    </message>
    <message>
        <source>Changed my mind</source>
        <translation>Anders überlegt</translation>
    </message>
    <message>
        <source>Arrived too late</source>
        <translation>Zu spät angekommen</translation>
    </message>
    <message>
        <source>Does not suit me</source>
        <translation>Steht mir nicht</translation>
    </message>
    <message>
        <source>Looks different</source>
        <translation>Sieht anders aus</translation>
    </message>
    <message>
        <source>Poor quality</source>
        <translation>Schlechte Qualität</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>Funktioniert nicht</translation>
    </message>
    <message>
        <source>Ordered the wrong item</source>
        <translation>Falschen Artikel bestellt</translation>
    </message>
    <message>
        <source>Ordered several sizes</source>
        <translation>Mehrere Größen bestellt</translation>
    </message>
    <message>
        <source>Found a better price</source>
        <translation>Günstiger gefunden</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation>Nicht mehr benötigt</translation>
    </message>
    <message>
        <source>Unwanted gift</source>
        <translation>Unerwünschtes Geschenk</translation>
    </message>
    <message>
        <source>Ordered by mistake</source>
        <translation>Versehentlich bestellt</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Getippt</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {span} fast. Set its date and time, so that receipts and labels show the right day.</source>
        <translation>Die Uhr dieses Computers geht vor, Abweichung: {span}. Stellen Sie Datum und Uhrzeit richtig, damit Belege und Etiketten den richtigen Tag zeigen.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {span} slow. Set its date and time, so that receipts and labels show the right day.</source>
        <translation>Die Uhr dieses Computers geht nach, Abweichung: {span}. Stellen Sie Datum und Uhrzeit richtig, damit Belege und Etiketten den richtigen Tag zeigen.</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day in a narrow place</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>a day of this year</comment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a day of another year</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>um {time}</translation>
    </message>
    <message>
        <source>yesterday at {time}</source>
        <translation>gestern um {time}</translation>
    </message>
    <message>
        <source>on {day} at {time}</source>
        <translation>am {day} um {time}</translation>
    </message>
</context>
<context>
    <name>verdicts</name>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>Bild wird gelesen</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>No reception of this desk is left to take back</source>
        <translation>Keine Annahme dieses Platzes ist mehr zurückzunehmen</translation>
    </message>
    <message>
        <source>Shopper</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>had already left</source>
        <translation>war schon weg</translation>
    </message>
    <message>
        <source>will not leave</source>
        <translation>geht nicht raus</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>{number} is not received any more</source>
        <translation>{number} ist nicht mehr angenommen</translation>
    </message>
    <message>
        <source>Open the return</source>
        <translation>Retoure öffnen</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Received, day {day} of {days}</source>
        <translation>Da, Tag {day} von {days}</translation>
    </message>
    <message>
        <source>Ask a supervisor</source>
        <translation>Fragen Sie die Leitung</translation>
    </message>
    <message>
        <source>by {clerk}</source>
        <translation>von {clerk}</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retoure</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Already received</source>
        <translation>Schon da</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>another site</source>
        <translation>einen anderen Standort</translation>
    </message>
    <message>
        <source>Not for this site</source>
        <translation>Nicht für hier</translation>
    </message>
    <message>
        <source>Send it on to {site}</source>
        <translation>Weiterschicken an {site}</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Transfer note</source>
        <translation>Begleitzettel</translation>
    </message>
    <message>
        <source>{number} — {carrier}, by its code</source>
        <translation>{number} — {carrier} (laut Code)</translation>
    </message>
    <message>
        <source>Kept, to be matched</source>
        <translation>Behalten, zuzuordnen</translation>
    </message>
    <message>
        <source>Kept before</source>
        <translation>Schon behalten</translation>
    </message>
    <message>
        <source>Unknown parcel</source>
        <translation>Paket unbekannt</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Strichcode</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Find the return</source>
        <translation>Retoure suchen</translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation>Welche?</translation>
    </message>
    <message>
        <source>{code} stands for several returns</source>
        <translation>{code} steht für mehrere Retouren</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Keine davon</translation>
    </message>
    <message>
        <source>An article</source>
        <translation>Ein Artikel</translation>
    </message>
    <message>
        <source>This is an article&apos;s barcode: scan the parcel&apos;s label</source>
        <translation>Das ist der Barcode eines Artikels: das Etikett des Pakets scannen</translation>
    </message>
    <message>
        <source>Nothing was received</source>
        <translation>Nichts wurde angenommen</translation>
    </message>
    <message>
        <source>No return announced</source>
        <translation>Keine Retoure angekündigt</translation>
    </message>
    <message>
        <source>Received, slip expired</source>
        <translation>Da, Schein abgelaufen</translation>
    </message>
    <message>
        <source>Return {number}</source>
        <translation>Retoure {number}</translation>
    </message>
    <message>
        <source>parcel {number} of {count}</source>
        <translation>Paket {number} von {count}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Undo the reception</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>“Return received” mail {state}</source>
        <translation>E-Mail „Retoure erhalten“ {state}</translation>
    </message>
</context>
<context>
    <name>walkin</name>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} von {all}</translation>
    </message>
    <message>
        <source>{count} came back before</source>
        <translation>{count} schon zurück</translation>
    </message>
    <message>
        <source>All came back before</source>
        <translation>Alles schon zurück</translation>
    </message>
    <message>
        <source>✓ stays with the shopper</source>
        <translation>✓ bleibt beim Kunden</translation>
    </message>
    <message>
        <source>✓ can come back</source>
        <translation>✓ wird genommen</translation>
    </message>
    <message>
        <source>Exchange for what?</source>
        <translation>Umtausch gegen was?</translation>
    </message>
    <message>
        <source>Nothing to exchange it for</source>
        <translation>Nichts zum Umtauschen</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>for {title}</source>
        <translation>gegen {title}</translation>
    </message>
    <message>
        <source>Without an order</source>
        <translation>Ohne Bestellung</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Bestellung {number}</translation>
    </message>
    <message>
        <source>collected on {day}</source>
        <translation>abgeholt am {day}</translation>
    </message>
    <message>
        <source>delivered on {day}</source>
        <translation>geliefert am {day}</translation>
    </message>
    <message>
        <source>Day {day} of {days}</source>
        <translation>Tag {day} von {days}</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Erstattung</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Umtausch</translation>
    </message>
    <message>
        <source>Goods and money</source>
        <translation>Ware gegen Geld</translation>
    </message>
    <message>
        <source>Money without goods</source>
        <translation>Geld ohne Ware</translation>
    </message>
    <message>
        <source>Goods without money</source>
        <translation>Ware ohne Geld</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Gebühr</translation>
    </message>
    <message>
        <source>VAT in it {amount}</source>
        <translation>Darin MwSt. {amount}</translation>
    </message>
    <message>
        <source>The shopper pays {amount}</source>
        <translation>Der Kunde zahlt {amount}</translation>
    </message>
    <message>
        <source>The shopper gets {amount}</source>
        <translation>Der Kunde bekommt {amount}</translation>
    </message>
    <message>
        <source>Nothing to pay</source>
        <translation>Nichts zu zahlen</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Notiert</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Genommen</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>No money is given</source>
        <translation>Kein Geld zurück</translation>
    </message>
    <message>
        <source>A supervisor decides on the money</source>
        <translation>Die Aufsicht entscheidet über den Betrag</translation>
    </message>
</context>
</TS>
