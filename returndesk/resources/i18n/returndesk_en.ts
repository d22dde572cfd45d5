<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>AttentionPage</name>
    <message numerus="yes">
        <source>%n to settle</source>
        <translation>
            <numerusform>%n to settle</numerusform>
            <numerusform>%n to settle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CarrierSide</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CentralSettings</name>
    <message numerus="yes">
        <source>%Ln waiting to be sent</source>
        <translation>
            <numerusform>%Ln waiting to be sent</numerusform>
            <numerusform>%Ln waiting to be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionChip</name>
    <message numerus="yes">
        <source>%n waiting to be sent</source>
        <translation>
            <numerusform>%n waiting to be sent</numerusform>
            <numerusform>%n waiting to be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
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
    <message numerus="yes">
        <source>and %n more return(s)</source>
        <translation>
            <numerusform>and %n more return</numerusform>
            <numerusform>and %n more returns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more: scan the return number</source>
        <translation>
            <numerusform>and %n more: scan the return number</numerusform>
            <numerusform>and %n more: scan the return number</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln parcel(s) received</source>
        <translation>
            <numerusform>%Ln parcel received</numerusform>
            <numerusform>%Ln parcels received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at</source>
        <translation>
            <numerusform>%Ln to look at</numerusform>
            <numerusform>%Ln to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropCover</name>
    <message numerus="yes">
        <source>Drop to receive %Ln file(s)</source>
        <translation>
            <numerusform>Drop to receive %Ln file</numerusform>
            <numerusform>Drop to receive %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectCounted</name>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to count</source>
        <translation>
            <numerusform>%n to count</numerusform>
            <numerusform>%n to count</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged</source>
        <translation>
            <numerusform>%n damaged</numerusform>
            <numerusform>%n damaged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wrong</source>
        <translation>
            <numerusform>%n wrong</numerusform>
            <numerusform>%n wrong</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unexpected</source>
        <translation>
            <numerusform>%n unexpected</numerusform>
            <numerusform>%n unexpected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n return(s)</source>
        <translation>
            <numerusform>%n return</numerusform>
            <numerusform>%n returns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s)</source>
        <translation>
            <numerusform>%n parcel</numerusform>
            <numerusform>%n parcels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n unit(s)</source>
        <translation>
            <numerusform>All %n unit</numerusform>
            <numerusform>All %n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelBulkPanel</name>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln label</numerusform>
            <numerusform>%Ln labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %Ln label(s)</source>
        <translation>
            <numerusform>Print %Ln label</numerusform>
            <numerusform>Print %Ln labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not printed</source>
        <translation>
            <numerusform>%Ln not printed</numerusform>
            <numerusform>%Ln not printed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperWindow</name>
    <message numerus="yes">
        <source>%n paper(s) came out</source>
        <translation>
            <numerusform>%n paper came out</numerusform>
            <numerusform>%n papers came out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintLine</name>
    <message numerus="yes">
        <source>Did it print? (%n)</source>
        <translation>
            <numerusform>Did it print? (%n)</numerusform>
            <numerusform>Did it print? (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n printing</source>
        <translation>
            <numerusform>%n printing</numerusform>
            <numerusform>%n printing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrinterCard</name>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrinterFinder</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>%n to settle</source>
        <translation>
            <numerusform>%n to settle</numerusform>
            <numerusform>%n to settle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReturnsBar</name>
    <message numerus="yes">
        <source>%Ln return(s)</source>
        <translation>
            <numerusform>%Ln return</numerusform>
            <numerusform>%Ln returns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labels of %Ln return(s)</source>
        <translation>
            <numerusform>Label of %Ln return</numerusform>
            <numerusform>Labels of %Ln returns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesFoot</name>
    <message numerus="yes">
        <source>%n field(s) to choose in</source>
        <translation>
            <numerusform>%n field to choose in</numerusform>
            <numerusform>%n fields to choose in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to put right</source>
        <translation>
            <numerusform>%n thing to put right</numerusform>
            <numerusform>%n things to put right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not saved</source>
        <translation>
            <numerusform>%n change not saved</numerusform>
            <numerusform>%n changes not saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanField</name>
    <message numerus="yes">
        <source>%n to store</source>
        <translation>
            <numerusform>%n to store</numerusform>
            <numerusform>%n to store</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionList</name>
    <message numerus="yes">
        <source>%n parcel(s) today</source>
        <translation>
            <numerusform>%n parcel today</numerusform>
            <numerusform>%n parcels today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the last hour</source>
        <translation>
            <numerusform>%n in the last hour</numerusform>
            <numerusform>%n in the last hour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to settle</source>
        <translation>
            <numerusform>%n to settle</numerusform>
            <numerusform>%n to settle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnknownWork</name>
    <message numerus="yes">
        <source>Take %n article(s) in</source>
        <translation>
            <numerusform>Take %n article in</numerusform>
            <numerusform>Take %n articles in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WalkinCounted</name>
    <message numerus="yes">
        <source>Take %n article(s) back</source>
        <translation>
            <numerusform>Take %n article back</numerusform>
            <numerusform>Take %n articles back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give the money for %n article(s)</source>
        <translation>
            <numerusform>Give the money for %n article</numerusform>
            <numerusform>Give the money for %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WalkinSummary</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Content</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Receipt</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
