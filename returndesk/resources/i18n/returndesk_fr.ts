<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>AttentionPage</name>
    <message>
        <source>Attention</source>
        <translation>À traiter</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>À traiter</translation>
    </message>
    <message>
        <source>Nothing to settle</source>
        <translation>Rien à traiter</translation>
    </message>
    <message>
        <source>Unknown parcels, refused facts and conflicts appear here.</source>
        <translation>Les colis inconnus, les refus et les conflits s’affichent ici.</translation>
    </message>
    <message>
        <source>Return of an order</source>
        <translation>Retour d’une commande</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Réimprimer</translation>
    </message>
    <message>
        <source>In this parcel</source>
        <translation>Dans ce colis</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Contrôler</translation>
    </message>
    <message>
        <source>Open the return</source>
        <translation>Ouvrir le retour</translation>
    </message>
    <message numerus="yes">
        <source>%n to settle</source>
        <translation>
            <numerusform>%n à traiter</numerusform>
            <numerusform>%n à traiter</numerusform>
        </translation>
    </message>
    <message>
        <source>Settle with a note</source>
        <translation>Classer avec une note</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>Show the label</source>
        <translation>Voir l&apos;étiquette</translation>
    </message>
    <message>
        <source>It came out</source>
        <translation>C’est sorti</translation>
    </message>
    <message>
        <source>Print it again</source>
        <translation>Réimprimer</translation>
    </message>
    <message>
        <source>Order or outbound parcel</source>
        <translation>Commande ou colis envoyé</translation>
    </message>
    <message>
        <source>Which order did the articles come from?</source>
        <translation>De quelle commande viennent les articles ?</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Ctrl Z takes it back</source>
        <translation>Ctrl Z pour annuler</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>The parcel is unknown again.</source>
        <translation>Le colis est de nouveau inconnu.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Envoi en cours…</translation>
    </message>
    <message>
        <source>It is printed again</source>
        <translation>Réimpression lancée</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Réglé</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>Settle it</source>
        <translation>Classer ce point</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Classer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>It was settled before</source>
        <translation>C’était déjà réglé</translation>
    </message>
</context>
<context>
    <name>BatchModel</name>
    <message>
        <source>Place</source>
        <translation>Endroit</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Détail</translation>
    </message>
</context>
<context>
    <name>BatchPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation>Lignes de la liste</translation>
    </message>
    <message>
        <source>Saved as {file} in the folder {folder}</source>
        <translation>Enregistré : {file} dans le dossier {folder}</translation>
    </message>
    <message>
        <source>{name} is being received already</source>
        <translation>{name} est déjà en cours de réception</translation>
    </message>
</context>
<context>
    <name>BoxLinesModel</name>
    <message>
        <source>in the parcel</source>
        <translation>dans le colis</translation>
    </message>
</context>
<context>
    <name>CameraPanel</name>
    <message>
        <source>Camera picture</source>
        <translation>Image de la caméra</translation>
    </message>
    <message>
        <source>Other camera</source>
        <translation>Autre caméra</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Pas de caméra</translation>
    </message>
    <message>
        <source>Plug one in: it starts by itself.</source>
        <translation>Branchez-en une : elle démarre toute seule.</translation>
    </message>
    <message>
        <source>The camera is not allowed</source>
        <translation>La caméra n’est pas autorisée</translation>
    </message>
    <message>
        <source>Allow it in the system&apos;s privacy settings, then press F8 twice.</source>
        <translation>Autorisez-la dans les réglages de confidentialité du système, puis appuyez deux fois sur F8.</translation>
    </message>
    <message>
        <source>The camera is gone</source>
        <translation>La caméra n’est plus là</translation>
    </message>
    <message>
        <source>Plug it in again: it goes on by itself.</source>
        <translation>Rebranchez-la : elle reprend toute seule.</translation>
    </message>
    <message>
        <source>The camera does not start</source>
        <translation>La caméra ne démarre pas</translation>
    </message>
    <message>
        <source>Close the program that uses it: it starts by itself.</source>
        <translation>Fermez le programme qui l’utilise : elle démarre toute seule.</translation>
    </message>
    <message>
        <source>Camera on</source>
        <translation>Caméra en marche</translation>
    </message>
    <message>
        <source>Starting the camera…</source>
        <translation>La caméra démarre…</translation>
    </message>
    <message>
        <source>Received in this sweep</source>
        <translation>Reçus dans cette rafale</translation>
    </message>
    <message>
        <source>Already received: {count}</source>
        <translation>Déjà reçus : {count}</translation>
    </message>
    <message>
        <source>Unknown: {count}</source>
        <translation>Inconnus : {count}</translation>
    </message>
    <message>
        <source>Several parcels: show one, or sweep</source>
        <translation>Plusieurs colis : montrez-en un, ou passez en rafale</translation>
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
            <numerusform>%Ln en attente d’envoi</numerusform>
            <numerusform>%Ln en attente d’envoi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionChip</name>
    <message numerus="yes">
        <source>%n waiting to be sent</source>
        <translation>
            <numerusform>%n en attente d’envoi</numerusform>
            <numerusform>%n en attente d’envoi</numerusform>
        </translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Enrol again</source>
        <translation>Réenregistrer le poste</translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation>Rien n’est perdu</translation>
    </message>
    <message>
        <source>Please restart</source>
        <translation>Redémarrez ReturnDesk</translation>
    </message>
    <message>
        <source>Loading returns</source>
        <translation>Chargement des retours</translation>
    </message>
    <message>
        <source>Wrong clock</source>
        <translation>Horloge déréglée</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>Mise à jour requise</translation>
    </message>
    <message>
        <source>Connecting again</source>
        <translation>Nouvelle connexion</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Not enrolled</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>See the settings</source>
        <translation>Voir les réglages</translation>
    </message>
    <message>
        <source>Log in to Wi-Fi</source>
        <translation>Wi-Fi : se connecter</translation>
    </message>
    <message>
        <source>Certificate too old</source>
        <translation>Certificat périmé</translation>
    </message>
    <message>
        <source>Not trusted</source>
        <translation>Non fiable</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>Disque plein</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Rien en attente</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
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
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more return(s)</source>
        <translation>
            <numerusform>et %n autre retour</numerusform>
            <numerusform>et %n autres retours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more: scan the return number</source>
        <translation>
            <numerusform>et %n autre&#xa0;: scannez le numéro de retour</numerusform>
            <numerusform>et %n autres&#xa0;: scannez le numéro de retour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln parcel(s) received</source>
        <translation>
            <numerusform>%Ln colis reçu</numerusform>
            <numerusform>%Ln colis reçus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at</source>
        <translation>
            <numerusform>%Ln à vérifier</numerusform>
            <numerusform>%Ln à vérifier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>ReturnDesk made a mistake</source>
        <translation>ReturnDesk a fait une erreur</translation>
    </message>
    <message>
        <source>What you scanned before is stored. Save the report and send it to support.</source>
        <translation>Tout ce que vous avez scanné est enregistré. Enregistrez le rapport et envoyez-le à l’assistance.</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
</context>
<context>
    <name>DropCover</name>
    <message numerus="yes">
        <source>Drop to receive %Ln file(s)</source>
        <translation>
            <numerusform>Déposez pour recevoir %Ln fichier</numerusform>
            <numerusform>Déposez pour recevoir %Ln fichiers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GradeBar</name>
    <message>
        <source>Missing</source>
        <translation>Manquant</translation>
    </message>
    <message>
        <source>Other article</source>
        <translation>Autre article</translation>
    </message>
    <message>
        <source>How many?</source>
        <translation>Combien ?</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>The keys are about: {units}</source>
        <translation>Les touches portent sur : {units}</translation>
    </message>
</context>
<context>
    <name>InspectBoard</name>
    <message>
        <source>What came back?</source>
        <translation>Qu’est-ce qui est revenu ?</translation>
    </message>
    <message>
        <source>Scan the parcel, then each article in it.</source>
        <translation>Scannez le colis, puis chaque article qu’il contient.</translation>
    </message>
    <message>
        <source>Articles of the return</source>
        <translation>Articles du retour</translation>
    </message>
</context>
<context>
    <name>InspectCounted</name>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n manquant</numerusform>
            <numerusform>%n manquants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to count</source>
        <translation>
            <numerusform>%n à compter</numerusform>
            <numerusform>%n à compter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged</source>
        <translation>
            <numerusform>%n abîmé</numerusform>
            <numerusform>%n abîmés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wrong</source>
        <translation>
            <numerusform>%n erroné</numerusform>
            <numerusform>%n erronés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unexpected</source>
        <translation>
            <numerusform>%n inattendu</numerusform>
            <numerusform>%n inattendus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n return(s)</source>
        <translation>
            <numerusform>%n retour</numerusform>
            <numerusform>%n retours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s)</source>
        <translation>
            <numerusform>%n colis</numerusform>
            <numerusform>%n colis</numerusform>
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
            <numerusform>%n unité</numerusform>
            <numerusform>%n unités</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n unit(s)</source>
        <translation>
            <numerusform>Toute (%n)</numerusform>
            <numerusform>Toutes (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectHead</name>
    <message>
        <source>In this parcel</source>
        <translation>Dans ce colis</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
</context>
<context>
    <name>InspectHistory</name>
    <message>
        <source>History of {number}</source>
        <translation>Historique de {number}</translation>
    </message>
    <message>
        <source>Nothing was saved yet</source>
        <translation>Rien n’est encore enregistré</translation>
    </message>
</context>
<context>
    <name>InspectPage</name>
    <message>
        <source>Inspect</source>
        <translation>Contrôler</translation>
    </message>
    <message>
        <source>Scan a parcel, then its articles</source>
        <translation>Scannez un colis, puis ses articles</translation>
    </message>
</context>
<context>
    <name>InspectParcels</name>
    <message>
        <source>One more parcel of {return_}</source>
        <translation>Un autre colis de {return_}</translation>
    </message>
    <message>
        <source>Another return lies in it too</source>
        <translation>Un autre retour est aussi dedans</translation>
    </message>
    <message>
        <source>Not in it: {return_}</source>
        <translation>Pas dedans : {return_}</translation>
    </message>
    <message>
        <source>What lies in this parcel?</source>
        <translation>Qu’y a-t-il dans ce colis ?</translation>
    </message>
    <message>
        <source>Which return lies in it too?</source>
        <translation>Quel autre retour est dedans ?</translation>
    </message>
    <message>
        <source>Scan its label or its paper, or type its number.</source>
        <translation>Scannez son étiquette ou son papier, ou tapez son numéro.</translation>
    </message>
    <message>
        <source>Return or order</source>
        <translation>Retour ou commande</translation>
    </message>
    <message>
        <source>Put it into this parcel?</source>
        <translation>Le mettre dans ce colis ?</translation>
    </message>
    <message>
        <source>Which is the other parcel of {return_}?</source>
        <translation>Quel est l’autre colis de {return_} ?</translation>
    </message>
    <message>
        <source>Scan its label, or type the number on it.</source>
        <translation>Scannez son étiquette, ou tapez le numéro qu’elle porte.</translation>
    </message>
    <message>
        <source>Number of the parcel</source>
        <translation>Numéro du colis</translation>
    </message>
    <message>
        <source>Take it in as one more parcel of {return_}?</source>
        <translation>Le réceptionner comme autre colis de {return_} ?</translation>
    </message>
    <message>
        <source>Take in {number}</source>
        <translation>Réceptionner {number}</translation>
    </message>
</context>
<context>
    <name>InspectQuestions</name>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Finish with differences?</source>
        <translation>Terminer avec des écarts ?</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Note on the whole return</source>
        <translation>Note sur tout le retour</translation>
    </message>
    <message>
        <source>Note on {units}</source>
        <translation>Note sur {units}</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>En quelques mots</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>Qu’est-ce que c’est ?</translation>
    </message>
    <message>
        <source>An article that nobody announced</source>
        <translation>Un article que personne n’a annoncé</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Compter</translation>
    </message>
    <message>
        <source>Units found</source>
        <translation>Unités trouvées</translation>
    </message>
    <message>
        <source>Which one is it?</source>
        <translation>Lequel est-ce ?</translation>
    </message>
    <message>
        <source>Count it as an unexpected article</source>
        <translation>Le compter comme article inattendu</translation>
    </message>
    <message>
        <source>No parcel and no article of this return</source>
        <translation>Ni un colis, ni un article de ce retour</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Type a number, such as 3.</source>
        <translation>Tapez un nombre, par exemple 3.</translation>
    </message>
</context>
<context>
    <name>InspectSide</name>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>Imprimer la fiche</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Start again at 0</source>
        <translation>Recommencer à 0</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Save for later</source>
        <translation>Garder pour plus tard</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Photo {number}</source>
        <translation>Photo {number}</translation>
    </message>
</context>
<context>
    <name>InspectVoice</name>
    <message>
        <source>Ctrl Z takes it back</source>
        <translation>Ctrl Z pour annuler</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>one more parcel of {return_}</source>
        <translation>un autre colis de {return_}</translation>
    </message>
    <message>
        <source>lies in this parcel too</source>
        <translation>est aussi dans ce colis</translation>
    </message>
    <message>
        <source>does not lie in this parcel</source>
        <translation>n’est pas dans ce colis</translation>
    </message>
    <message>
        <source>The sheet is being printed</source>
        <translation>La fiche s’imprime</translation>
    </message>
    <message>
        <source>Count it first</source>
        <translation>Comptez-le d’abord</translation>
    </message>
    <message>
        <source>A photo or a note belongs to units that were found.</source>
        <translation>Une photo ou une note se rattache à des unités trouvées.</translation>
    </message>
</context>
<context>
    <name>JobsModel</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
</context>
<context>
    <name>LabelBulkPanel</name>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln étiquette</numerusform>
            <numerusform>%Ln étiquettes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %Ln label(s)</source>
        <translation>
            <numerusform>Imprimer %Ln étiquette</numerusform>
            <numerusform>Imprimer %Ln étiquettes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not printed</source>
        <translation>
            <numerusform>%Ln non imprimée</numerusform>
            <numerusform>%Ln non imprimées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperWindow</name>
    <message>
        <source>Virtual printer</source>
        <translation>Imprimante virtuelle</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) came out</source>
        <translation>
            <numerusform>%n étiquette sortie</numerusform>
            <numerusform>%n étiquettes sorties</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoPanel</name>
    <message>
        <source>Camera picture</source>
        <translation>Image de la caméra</translation>
    </message>
    <message>
        <source>Take the photo</source>
        <translation>Prendre la photo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Pas de caméra</translation>
    </message>
    <message>
        <source>Plug one in, or choose a file instead.</source>
        <translation>Branchez-en une, ou choisissez un fichier.</translation>
    </message>
    <message>
        <source>Waiting for the camera…</source>
        <translation>En attente de la caméra…</translation>
    </message>
</context>
<context>
    <name>PrintLine</name>
    <message numerus="yes">
        <source>Did it print? (%n)</source>
        <translation>
            <numerusform>Est-elle sortie ? (%n)</numerusform>
            <numerusform>Sont-elles sorties ? (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n printing</source>
        <translation>
            <numerusform>%n impression</numerusform>
            <numerusform>%n impressions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrinterCard</name>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n à vérifier</numerusform>
            <numerusform>%n à vérifier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrinterFinder</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n trouvée</numerusform>
            <numerusform>%n trouvées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Receive</source>
        <translation>Réceptionner</translation>
    </message>
    <message>
        <source>Walk-in return</source>
        <translation>Retour en magasin</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Contrôler</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Retours</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>À traiter</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Imprimantes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Sans nom</translation>
    </message>
    <message numerus="yes">
        <source>%n to settle</source>
        <translation>
            <numerusform>%n à traiter</numerusform>
            <numerusform>%n à traiter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReasonBar</name>
    <message>
        <source>Why does it come back? {title}</source>
        <translation>Pourquoi ce retour ? {title}</translation>
    </message>
</context>
<context>
    <name>ReceiveBatches</name>
    <message>
        <source>Pasted list</source>
        <translation>Liste collée</translation>
    </message>
</context>
<context>
    <name>ReceivePage</name>
    <message>
        <source>Receive</source>
        <translation>Réceptionner</translation>
    </message>
    <message>
        <source>a batch that is still being received</source>
        <translation>une liste encore en cours de réception</translation>
    </message>
</context>
<context>
    <name>ReturnsBar</name>
    <message numerus="yes">
        <source>%Ln return(s)</source>
        <translation>
            <numerusform>%Ln retour</numerusform>
            <numerusform>%Ln retours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labels of %Ln return(s)</source>
        <translation>
            <numerusform>Étiquette de %Ln retour</numerusform>
            <numerusform>Étiquettes de %Ln retours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesFoot</name>
    <message numerus="yes">
        <source>%n field(s) to choose in</source>
        <translation>
            <numerusform>%n champ à choisir</numerusform>
            <numerusform>%n champs à choisir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to put right</source>
        <translation>
            <numerusform>%n chose à corriger</numerusform>
            <numerusform>%n choses à corriger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not saved</source>
        <translation>
            <numerusform>%n changement pas enregistré</numerusform>
            <numerusform>%n changements pas enregistrés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanField</name>
    <message>
        <source>Scan a parcel, a return number or an order number</source>
        <translation>Scannez un colis, un numéro de retour ou de commande</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Read codes with the camera</source>
        <translation>Lire les codes avec la caméra</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Rafale</translation>
    </message>
    <message>
        <source>Receive every parcel that the camera sees</source>
        <translation>Réceptionner chaque colis que la caméra voit</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Fichier…</translation>
    </message>
    <message>
        <source>Receive from lists and photographs</source>
        <translation>Recevoir depuis des listes et des photos</translation>
    </message>
    <message>
        <source>Lists or photographs…</source>
        <translation>Listes ou photos…</translation>
    </message>
    <message>
        <source>A folder of photographs…</source>
        <translation>Un dossier de photos…</translation>
    </message>
    <message numerus="yes">
        <source>%n to store</source>
        <translation>
            <numerusform>%n à enregistrer</numerusform>
            <numerusform>%n à enregistrer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScansModel</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Shopper</source>
        <translation>Acheteur</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-mail</translation>
    </message>
</context>
<context>
    <name>SessionList</name>
    <message>
        <source>This session</source>
        <translation>Cette session</translation>
    </message>
    <message>
        <source>Scans of this desk, newest first</source>
        <translation>Scans de ce poste, les plus récents d’abord</translation>
    </message>
    <message>
        <source>No parcel yet</source>
        <translation>Pas encore de colis</translation>
    </message>
    <message>
        <source>What is scanned is listed here.</source>
        <translation>Les colis scannés s’affichent ici.</translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) today</source>
        <translation>
            <numerusform>%n colis aujourd’hui</numerusform>
            <numerusform>%n colis aujourd’hui</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the last hour</source>
        <translation>
            <numerusform>%n dans l’heure</numerusform>
            <numerusform>%n dans l’heure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to settle</source>
        <translation>
            <numerusform>%n à traiter</numerusform>
            <numerusform>%n à traiter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnknownView</name>
    <message>
        <source>Name, number or postcode</source>
        <translation>Nom, numéro ou code postal</translation>
    </message>
    <message>
        <source>Returns that it may be</source>
        <translation>Retours possibles</translation>
    </message>
    <message>
        <source>Articles of the order</source>
        <translation>Articles de la commande</translation>
    </message>
    <message>
        <source>Picture of the parcel</source>
        <translation>Photo du colis</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Pas de photo</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Try the name, or the postcode.</source>
        <translation>Essayez le nom ou le code postal.</translation>
    </message>
    <message>
        <source>Whose is it?</source>
        <translation>À qui est-il ?</translation>
    </message>
    <message>
        <source>Type a name, a number or a postcode.</source>
        <translation>Tapez un nom, un numéro ou un code postal.</translation>
    </message>
</context>
<context>
    <name>UnknownWork</name>
    <message numerus="yes">
        <source>Take %n article(s) in</source>
        <translation>
            <numerusform>Réceptionner %n article</numerusform>
            <numerusform>Réceptionner %n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>It is {return_}</source>
        <translation>C’est {return_}</translation>
    </message>
    <message>
        <source>Choose its return</source>
        <translation>Choisissez son retour</translation>
    </message>
</context>
<context>
    <name>WalkinCounted</name>
    <message numerus="yes">
        <source>Take %n article(s) back</source>
        <translation>
            <numerusform>Reprendre %n article</numerusform>
            <numerusform>Reprendre %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give the money for %n article(s)</source>
        <translation>
            <numerusform>Rembourser %n article</numerusform>
            <numerusform>Rembourser %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WalkinHead</name>
    <message>
        <source>Leave out</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Déroger</translation>
    </message>
    <message>
        <source>allowed by {name}: {reason}</source>
        <translation>accordé par {name} : {reason}</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
</context>
<context>
    <name>WalkinPage</name>
    <message>
        <source>Walk-in return</source>
        <translation>Retour en magasin</translation>
    </message>
    <message>
        <source>Scan a packing slip, a parcel or an article</source>
        <translation>Bon de livraison, colis ou article</translation>
    </message>
    <message>
        <source>Without an order</source>
        <translation>Sans commande</translation>
    </message>
    <message>
        <source>What comes back?</source>
        <translation>Qu’est-ce qui revient ?</translation>
    </message>
    <message>
        <source>Scan the packing slip, or type the order&apos;s number.</source>
        <translation>Scannez le bon de livraison, ou tapez le numéro de commande.</translation>
    </message>
    <message>
        <source>Articles of the order</source>
        <translation>Articles de la commande</translation>
    </message>
    <message>
        <source>an open walk-in return</source>
        <translation>un retour en magasin en cours</translation>
    </message>
</context>
<context>
    <name>WalkinQuestions</name>
    <message>
        <source>Postcode of order {number}?</source>
        <translation>Code postal de la commande {number} ?</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Take it back all the same?</source>
        <translation>Reprendre quand même ?</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Déroger</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>What changes hands?</source>
        <translation>Qu’est-ce qui change de mains ?</translation>
    </message>
    <message>
        <source>Supervisor&apos;s PIN</source>
        <translation>Code du responsable</translation>
    </message>
    <message>
        <source>Name of the supervisor</source>
        <translation>Nom du responsable</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>Choisir un code PIN</translation>
    </message>
    <message>
        <source>Nobody here has a PIN yet: the supervisor chooses one, 4 to 12 digits.</source>
        <translation>Personne n’a encore de code PIN ici : le responsable en choisit un, de 4 à 12 chiffres.</translation>
    </message>
    <message>
        <source>Approve the money now?</source>
        <translation>Accorder le montant maintenant ?</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Accorder</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>En quelques mots</translation>
    </message>
    <message>
        <source>Why does it come back?</source>
        <translation>Pourquoi ce retour ?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Exchange for what?</source>
        <translation>Échanger contre quoi ?</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>De quoi s’agit-il ?</translation>
    </message>
    <message>
        <source>Without its order. With an order number the brand&apos;s rule decides.</source>
        <translation>Sans sa commande. Avec un numéro de commande, la règle de la marque décide.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Price paid for one</source>
        <translation>Prix payé à l’unité</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>Shopper&apos;s name</source>
        <translation>Nom du client</translation>
    </message>
    <message>
        <source>E-mail, if any</source>
        <translation>E-mail, s’il y en a un</translation>
    </message>
    <message>
        <source>Postcode, if known</source>
        <translation>Code postal, si connu</translation>
    </message>
    <message>
        <source>Order number, if any</source>
        <translation>N° de commande, s’il y en a un</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Write a few words.</source>
        <translation>Écrivez quelques mots.</translation>
    </message>
    <message>
        <source>No brand is known here yet. Wait for the network.</source>
        <translation>Aucune marque n’est encore connue ici. Attendez le réseau.</translation>
    </message>
    <message>
        <source>Write what the article is.</source>
        <translation>Écrivez de quel article il s’agit.</translation>
    </message>
    <message>
        <source>Write the price as on the receipt: 79,00</source>
        <translation>Écrivez le prix comme sur le ticket : 79,00</translation>
    </message>
    <message>
        <source>Write how many, as a number.</source>
        <translation>Écrivez combien, en chiffres.</translation>
    </message>
</context>
<context>
    <name>WalkinSummary</name>
    <message>
        <source>To give</source>
        <translation>À rendre</translation>
    </message>
    <message>
        <source>Gift: no prices, credit</source>
        <translation>Cadeau : sans prix, avoir</translation>
    </message>
    <message>
        <source>Approve with a PIN</source>
        <translation>Accorder par code</translation>
    </message>
    <message>
        <source>Where the goods go to</source>
        <translation>Où va la marchandise</translation>
    </message>
    <message>
        <source>Mail the shopper</source>
        <translation>E-mail au client</translation>
    </message>
    <message>
        <source>Without goods or money</source>
        <translation>Sans articles ou sans argent</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>À payer</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Approved by {name}</source>
        <translation>Accordé par {name}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>A supervisor decides on the money later</source>
        <translation>Un responsable décidera du montant plus tard</translation>
    </message>
    <message>
        <source>The shopper gets no money</source>
        <translation>Le client ne reçoit pas d’argent</translation>
    </message>
    <message>
        <source>As a voucher</source>
        <translation>En avoir</translation>
    </message>
    <message>
        <source>By the way of payment of the order</source>
        <translation>Sur le moyen de paiement d’origine</translation>
    </message>
</context>
<context>
    <name>_Content</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Receipt</name>
    <message>
        <source>Receipt {number}</source>
        <translation>Reçu {number}</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Commande {number}</translation>
    </message>
    <message>
        <source>Without an order</source>
        <translation>Sans commande</translation>
    </message>
    <message>
        <source>Voucher {code}</source>
        <translation>Avoir {code}</translation>
    </message>
    <message>
        <source>for {title}</source>
        <translation>contre {title}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attention</name>
    <message>
        <source>Unknown parcel</source>
        <translation>Colis inconnu</translation>
    </message>
    <message>
        <source>probably {carrier}</source>
        <translation>sans doute {carrier}</translation>
    </message>
    <message>
        <source>came {when}</source>
        <translation>arrivé {when}</translation>
    </message>
    <message>
        <source>Find its return by name, number or postcode, and take it in.</source>
        <translation>Cherchez son retour par nom, numéro ou code postal, puis réceptionnez-le.</translation>
    </message>
    <message>
        <source>{when} by {clerk}</source>
        <translation>{when} par {clerk}</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>Decision on the money</source>
        <translation>Décision sur le montant</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Réception</translation>
    </message>
    <message>
        <source>Undone reception</source>
        <translation>Réception annulée</translation>
    </message>
    <message>
        <source>Parcel of another site</source>
        <translation>Colis d’un autre site</translation>
    </message>
    <message>
        <source>Matched parcel</source>
        <translation>Colis rattaché</translation>
    </message>
    <message>
        <source>Photo of an unknown parcel</source>
        <translation>Photo d’un colis inconnu</translation>
    </message>
    <message>
        <source>Return made of an order</source>
        <translation>Retour créé d’une commande</translation>
    </message>
    <message>
        <source>Contents of a parcel</source>
        <translation>Contenu d’un colis</translation>
    </message>
    <message>
        <source>Mail of a label</source>
        <translation>Envoi d&apos;une étiquette</translation>
    </message>
    <message>
        <source>Label that a supervisor allowed</source>
        <translation>Étiquette autorisée par un responsable</translation>
    </message>
    <message>
        <source>Note that something is settled</source>
        <translation>Note sur un point réglé</translation>
    </message>
    <message>
        <source>Walk-in return</source>
        <translation>Retour en magasin</translation>
    </message>
    <message>
        <source>Used voucher</source>
        <translation>Avoir utilisé</translation>
    </message>
    <message>
        <source>This desk&apos;s key</source>
        <translation>Clé de ce poste</translation>
    </message>
    <message>
        <source>New supervisor</source>
        <translation>Nouveau responsable</translation>
    </message>
    <message>
        <source>the central service could not read it</source>
        <translation>le service central n’a pas pu le lire</translation>
    </message>
    <message>
        <source>the central service is older than this desk</source>
        <translation>le service central est plus ancien que ce poste</translation>
    </message>
    <message>
        <source>the central service does not know this return</source>
        <translation>le service central ne connaît pas ce retour</translation>
    </message>
    <message>
        <source>the central service does not know this reception</source>
        <translation>le service central ne connaît pas cette réception</translation>
    </message>
    <message>
        <source>the same fact was told before, in other words</source>
        <translation>déjà transmis, mais différemment</translation>
    </message>
    <message>
        <source>the central service does not know this brand</source>
        <translation>le service central ne connaît pas cette marque</translation>
    </message>
    <message>
        <source>the voucher was used before</source>
        <translation>l’avoir avait déjà servi</translation>
    </message>
    <message>
        <source>the voucher is void</source>
        <translation>l’avoir est annulé</translation>
    </message>
    <message>
        <source>the money was decided elsewhere before</source>
        <translation>le montant avait été décidé ailleurs</translation>
    </message>
    <message>
        <source>the shopper has no address</source>
        <translation>le client n&apos;a pas d&apos;adresse</translation>
    </message>
    <message>
        <source>the site had a supervisor before</source>
        <translation>le site avait déjà un responsable</translation>
    </message>
    <message>
        <source>Put the goods aside, ask the merchant about the return, then settle this.</source>
        <translation>Mettez les articles de côté, demandez au marchand, puis classez ce point.</translation>
    </message>
    <message>
        <source>What was decided first counts. Tell whom it concerns.</source>
        <translation>La première décision compte. Prévenez les personnes concernées.</translation>
    </message>
    <message>
        <source>Nothing is lost here. Tell support, then settle this.</source>
        <translation>Rien n’est perdu ici. Prévenez l’assistance, puis classez ce point.</translation>
    </message>
    <message>
        <source>Take it again if the goods are still here, then settle this.</source>
        <translation>Reprenez-la si les articles sont encore là, puis classez ce point.</translation>
    </message>
    <message>
        <source>Its file is gone from this computer, or was changed.</source>
        <translation>Son fichier a disparu de cet ordinateur, ou a été modifié.</translation>
    </message>
    <message>
        <source>Photo lost</source>
        <translation>Photo perdue</translation>
    </message>
    <message>
        <source>A photo taken by {clerk}</source>
        <translation>Une photo prise par {clerk}</translation>
    </message>
    <message>
        <source>Did it print?</source>
        <translation>Est-ce sorti ?</translation>
    </message>
    <message>
        <source>Look at the printer, then answer.</source>
        <translation>Regardez l’imprimante, puis répondez.</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Pas imprimé</translation>
    </message>
    <message>
        <source>Print it again, or settle this if it is not needed any more.</source>
        <translation>Réimprimez, ou classez ce point si ce n’est plus utile.</translation>
    </message>
    <message>
        <source>waiting: {count}</source>
        <translation>en attente : {count}</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Pas envoyé</translation>
    </message>
    <message>
        <source>Not sent since {when}</source>
        <translation>Pas envoyé depuis {when}</translation>
    </message>
    <message>
        <source>Nothing is lost. Check the network, then send it now.</source>
        <translation>Rien n’est perdu. Vérifiez le réseau, puis envoyez.</translation>
    </message>
    <message>
        <source>From the central service</source>
        <translation>Du service central</translation>
    </message>
    <message>
        <source>This version has no words for it: {kind}</source>
        <translation>Cette version ne sait pas le dire : {kind}</translation>
    </message>
    <message>
        <source>Update ReturnDesk, or ask the central service&apos;s keepers.</source>
        <translation>Mettez ReturnDesk à jour, ou demandez à qui gère le service central.</translation>
    </message>
    <message>
        <source>{clerk} at {desk_name} and {other_clerk} at {other_desk_name} inspected it without knowing of each other. The last one is in force; both are kept.</source>
        <translation>{clerk} ({desk_name}) et {other_clerk} ({other_desk_name}) l’ont contrôlé sans le savoir. Le dernier contrôle fait foi ; les deux sont gardés.</translation>
    </message>
    <message>
        <source>Inspected twice</source>
        <translation>Contrôlé deux fois</translation>
    </message>
    <message>
        <source>Look at the goods and the history, and inspect it once more.</source>
        <translation>Regardez les articles et l’historique, puis contrôlez-le encore une fois.</translation>
    </message>
    <message>
        <source>{clerk} at {desk_name} took this parcel in after {other_clerk} at {other_desk_name} had. The first reception counts; the shopper was mailed once.</source>
        <translation>{clerk} ({desk_name}) a réceptionné ce colis après {other_clerk} ({other_desk_name}). La première réception compte ; le client n’a reçu qu’un e-mail.</translation>
    </message>
    <message>
        <source>Received twice</source>
        <translation>Reçu deux fois</translation>
    </message>
    <message>
        <source>See who has the parcel, and let the other one undo the reception.</source>
        <translation>Voyez qui a le colis ; l’autre poste annule sa réception.</translation>
    </message>
    <message>
        <source>{clerk} at {desk_name} took it in, but its return was cancelled before. The reception is kept, and nobody was mailed.</source>
        <translation>{clerk} ({desk_name}) l’a réceptionné, mais le retour avait été annulé. La réception est gardée, personne n’a reçu d’e-mail.</translation>
    </message>
    <message>
        <source>Return cancelled</source>
        <translation>Retour annulé</translation>
    </message>
    <message>
        <source>Scan the parcel once more: it is unknown now, to be matched or made a return of.</source>
        <translation>Scannez le colis encore une fois : il est maintenant inconnu, à rattacher ou à transformer en retour.</translation>
    </message>
    <message>
        <source>Cancelled too late</source>
        <translation>Annulé trop tard</translation>
    </message>
    <message>
        <source>The return was cancelled when it was in hand, inspected or decided. It stays as it is.</source>
        <translation>Le retour a été annulé alors qu’il était déjà reçu, contrôlé ou réglé. Il reste tel quel.</translation>
    </message>
    <message>
        <source>Ask the merchant whether the shopper wants the goods back.</source>
        <translation>Demandez au marchand si le client veut récupérer ses articles.</translation>
    </message>
    <message>
        <source>{clerk} at {desk_name} undid the reception after the shopper was mailed that the return has come.</source>
        <translation>{clerk} ({desk_name}) a annulé la réception alors que le client avait déjà reçu l’e-mail « retour reçu ».</translation>
    </message>
    <message>
        <source>The reception was undone while the shopper&apos;s mail left.</source>
        <translation>La réception a été annulée pendant l’envoi de l’e-mail au client.</translation>
    </message>
    <message>
        <source>Undone after the mail</source>
        <translation>Annulé après l’e-mail</translation>
    </message>
    <message>
        <source>Take the parcel in again if it is here (no second mail goes), or tell the shopper.</source>
        <translation>Réceptionnez de nouveau le colis s’il est là (aucun second e-mail ne part), sinon prévenez le client.</translation>
    </message>
    <message>
        <source>The shopper did not get the label: {reason}.</source>
        <translation>Le client n&apos;a pas reçu l&apos;étiquette : {reason}.</translation>
    </message>
    <message>
        <source>Label not mailed</source>
        <translation>Étiquette non envoyée</translation>
    </message>
    <message>
        <source>The merchant did not get the notice: {reason}.</source>
        <translation>Le marchand n&apos;a pas reçu l&apos;avis : {reason}.</translation>
    </message>
    <message>
        <source>Put the notice address right in the merchant&apos;s rules, then settle this.</source>
        <translation>Corrigez l&apos;adresse d&apos;avis dans les règles du marchand, puis classez ce point.</translation>
    </message>
    <message>
        <source>The shopper did not get the mail: {reason}.</source>
        <translation>Le client n&apos;a pas reçu l&apos;e-mail : {reason}.</translation>
    </message>
    <message>
        <source>Tell the shopper some other way, or have the merchant put the address right, then settle this.</source>
        <translation>Prévenez le client autrement, ou faites corriger l&apos;adresse par le marchand, puis classez ce point.</translation>
    </message>
    <message>
        <source>Mail came back</source>
        <translation>E-mail revenu</translation>
    </message>
    <message>
        <source>Print the label, or put the address right with the merchant, then settle this.</source>
        <translation>Imprimez l&apos;étiquette, ou faites corriger l&apos;adresse par le marchand, puis réglez ce point.</translation>
    </message>
    <message>
        <source>{title}: {bought} were bought with the order {order_number}, {returned} came back, with the returns {return_number} and {other_return_number}.</source>
        <translation>{title} : {bought} achetés avec la commande {order_number}, {returned} revenus, avec les retours {return_number} et {other_return_number}.</translation>
    </message>
    <message>
        <source>Returned twice</source>
        <translation>Rendu deux fois</translation>
    </message>
    <message>
        <source>Look which goods are there, and whether money was given for both.</source>
        <translation>Voyez quels articles sont là, et si l’argent a été rendu pour les deux.</translation>
    </message>
    <message>
        <source>It was taken by {clerk} at {desk_name}, but it is void.</source>
        <translation>Accepté par {clerk} ({desk_name}), mais il est annulé.</translation>
    </message>
    <message>
        <source>It was taken by {clerk} at {desk_name}, but was used before: {used_by}.</source>
        <translation>Accepté par {clerk} ({desk_name}), mais déjà utilisé : {used_by}.</translation>
    </message>
    <message>
        <source>Voucher used twice</source>
        <translation>Avoir utilisé deux fois</translation>
    </message>
    <message>
        <source>Talk to the shopper, or book the loss, then settle this.</source>
        <translation>Parlez-en au client, ou passez la perte en compte, puis classez ce point.</translation>
    </message>
    <message>
        <source>{clerk} at {desk_name} decided on the money after {other_clerk} at {other_desk_name} had. The first decision is in force.</source>
        <translation>{clerk} ({desk_name}) a décidé du montant après {other_clerk} ({other_desk_name}). La première décision fait foi.</translation>
    </message>
    <message>
        <source>The voucher {voucher} is void.</source>
        <translation>L’avoir {voucher} est annulé.</translation>
    </message>
    <message>
        <source>Decided twice</source>
        <translation>Décidé deux fois</translation>
    </message>
    <message>
        <source>Tell the shopper which decision counts, then settle this.</source>
        <translation>Dites au client quelle décision compte, puis classez ce point.</translation>
    </message>
</context>
<context>
    <name>batch</name>
    <message>
        <source>Twice in the list</source>
        <translation>En double dans la liste</translation>
    </message>
    <message>
        <source>Picture not readable</source>
        <translation>Photo illisible</translation>
    </message>
    <message>
        <source>Not received</source>
        <translation>Non reçu</translation>
    </message>
    <message>
        <source>Cancelled after {done}</source>
        <translation>Arrêté après {done}</translation>
    </message>
    <message>
        <source>Cancelled before the first row</source>
        <translation>Arrêté avant la première ligne</translation>
    </message>
    <message>
        <source>What was received stays. Hand it over again to go on.</source>
        <translation>Ce qui est reçu le reste. Redéposez le fichier pour continuer.</translation>
    </message>
    <message>
        <source>file {number} of {count}</source>
        <translation>fichier {number} sur {count}</translation>
    </message>
    <message>
        <source>Receiving {name}</source>
        <translation>Réception de {name}</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Lecture de {name}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>Nothing new: all were received before</source>
        <translation>Rien de nouveau : tout était déjà reçu</translation>
    </message>
    <message>
        <source>{cause}: stopped after {done}</source>
        <translation>{cause} : arrêté après {done}</translation>
    </message>
    <message>
        <source>What was received stays. Make room on the disk, then hand it over again.</source>
        <translation>Ce qui est reçu le reste. Libérez de la place sur le disque, puis redéposez le fichier.</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>ligne {number}</translation>
    </message>
    <message>
        <source>as line {number}</source>
        <translation>comme ligne {number}</translation>
    </message>
    <message>
        <source>another site</source>
        <translation>une autre adresse</translation>
    </message>
    <message>
        <source>Send it on to {site}</source>
        <translation>À réexpédier à {site}</translation>
    </message>
    <message>
        <source>Stands for several returns: scan the parcel and choose</source>
        <translation>Plusieurs retours possibles : scannez le colis et choisissez</translation>
    </message>
    <message>
        <source>Kept, to be matched</source>
        <translation>Gardé, à rattacher</translation>
    </message>
    <message>
        <source>Packing slip not genuine, kept to be matched</source>
        <translation>Bon de livraison non authentique, gardé pour rapprochement</translation>
    </message>
    <message>
        <source>The number of an article, not of a parcel</source>
        <translation>Le numéro d&apos;un article, pas d&apos;un colis</translation>
    </message>
    <message>
        <source>Received late: ask a supervisor</source>
        <translation>Reçu hors délai : demandez à un responsable</translation>
    </message>
</context>
<context>
    <name>inspect</name>
    <message>
        <source>Good</source>
        <translation>Conforme</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Abîmé</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>Mauvais article</translation>
    </message>
    <message>
        <source>Unexpected</source>
        <translation>Inattendu</translation>
    </message>
    <message>
        <source>as new</source>
        <translation>comme neuf</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bon état</translation>
    </message>
    <message>
        <source>used</source>
        <translation>usagé</translation>
    </message>
    <message>
        <source>scrap</source>
        <translation>hors d’usage</translation>
    </message>
    <message>
        <source>Restock</source>
        <translation>Restocker</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantaine</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <source>Recycle</source>
        <translation>Recycler</translation>
    </message>
    <message>
        <source>Donate</source>
        <translation>Donner</translation>
    </message>
    <message>
        <source>Dispose</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>Article {code}</source>
        <translation>Article {code}</translation>
    </message>
    <message>
        <source>{found} of {expected}</source>
        <translation>{found} sur {expected}</translation>
    </message>
    <message>
        <source>nobody announced this</source>
        <translation>personne ne l’a annoncé</translation>
    </message>
    <message>
        <source>more than was announced</source>
        <translation>plus qu’annoncé</translation>
    </message>
    <message>
        <source>Parcel without a number</source>
        <translation>Colis sans numéro</translation>
    </message>
    <message>
        <source>{clerk} at {desk} inspected it meanwhile: both are kept</source>
        <translation>{clerk}, {desk}, l’a contrôlé entre-temps : les deux sont gardés</translation>
    </message>
    <message>
        <source>{number} is kept as it was</source>
        <translation>{number} reste en l’état</translation>
    </message>
    <message>
        <source>not received yet</source>
        <translation>pas encore réceptionné</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Inspected</source>
        <translation>Contrôlé</translation>
    </message>
    <message>
        <source>all as announced</source>
        <translation>tout est conforme</translation>
    </message>
    <message>
        <source>Kept on this desk, not sent yet</source>
        <translation>Gardé sur ce poste, pas encore envoyé</translation>
    </message>
    <message>
        <source>Saved {when}</source>
        <translation>Enregistré {when}</translation>
    </message>
    <message>
        <source>differences allowed by {name}</source>
        <translation>écarts acceptés par {name}</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>{printer} has taken over: the label printer is out of reach.</source>
        <translation>{printer} a pris le relais : l’imprimante d’étiquettes est injoignable.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Impression…</translation>
    </message>
    <message>
        <source>Printed {when}</source>
        <translation>Imprimée {when}</translation>
    </message>
    <message>
        <source>You saw it come out</source>
        <translation>Vous l’avez vue sortir</translation>
    </message>
    <message>
        <source>Confirmed by the printer</source>
        <translation>Confirmé par l’imprimante</translation>
    </message>
    <message>
        <source>Sent, but the printer does not answer</source>
        <translation>Envoyée, mais l’imprimante ne répond pas</translation>
    </message>
    <message>
        <source>Look whether the label came out.</source>
        <translation>Vérifiez si l’étiquette est sortie.</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Enregistrée&#xa0;: {file}</translation>
    </message>
    <message>
        <source>In the folder {folder}</source>
        <translation>Dans le dossier {folder}</translation>
    </message>
    <message>
        <source>The label waits and prints by itself when that is mended.</source>
        <translation>L’étiquette attend ; elle sortira toute seule dès que ce sera réglé.</translation>
    </message>
    <message>
        <source>Did it print?</source>
        <translation>Est-elle sortie ?</translation>
    </message>
    <message>
        <source>{cause}. Look at the printer, then answer.</source>
        <translation>{cause}. Regardez l’imprimante, puis répondez.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>No label printer</source>
        <translation>Pas d’imprimante</translation>
    </message>
    <message>
        <source>Printer ready</source>
        <translation>Imprimante prête</translation>
    </message>
    <message>
        <source>No paper</source>
        <translation>Plus de papier</translation>
    </message>
    <message>
        <source>Paper is running out</source>
        <translation>Bientôt plus de papier</translation>
    </message>
    <message>
        <source>Cover open</source>
        <translation>Capot ouvert</translation>
    </message>
    <message>
        <source>Paper is jammed</source>
        <translation>Bourrage papier</translation>
    </message>
    <message>
        <source>Print head open</source>
        <translation>Tête d’impression ouverte</translation>
    </message>
    <message>
        <source>No ribbon</source>
        <translation>Plus de ruban</translation>
    </message>
    <message>
        <source>Cutter is jammed</source>
        <translation>Massicot bloqué</translation>
    </message>
    <message>
        <source>Print head too hot</source>
        <translation>Tête trop chaude</translation>
    </message>
    <message>
        <source>Printer paused</source>
        <translation>Imprimante en pause</translation>
    </message>
    <message>
        <source>Printer reports a fault</source>
        <translation>L’imprimante signale une panne</translation>
    </message>
    <message>
        <source>Printer does not answer</source>
        <translation>L’imprimante ne répond pas</translation>
    </message>
    <message>
        <source>Printer out of reach</source>
        <translation>Imprimante injoignable</translation>
    </message>
    <message>
        <source>Printer says nothing</source>
        <translation>L’imprimante ne dit rien</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Drop to print this label</source>
        <translation>Déposez pour imprimer cette étiquette</translation>
    </message>
    <message>
        <source>Drop to print the labels of this list</source>
        <translation>Déposez pour imprimer les étiquettes de cette liste</translation>
    </message>
    <message>
        <source>Return number, order or tracking number</source>
        <translation>Numéro de retour, de commande ou de suivi</translation>
    </message>
    <message>
        <source>Size of the preview</source>
        <translation>Taille de l’aperçu</translation>
    </message>
    <message>
        <source>Whole label</source>
        <translation>Entière</translation>
    </message>
    <message>
        <source>True size</source>
        <translation>Réelle</translation>
    </message>
    <message>
        <source>Dots</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Dots ×2</source>
        <translation>Points ×2</translation>
    </message>
    <message>
        <source>The label as it is printed</source>
        <translation>L’étiquette telle qu’elle s’imprime</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Imprimantes</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>QR code of {number}</source>
        <translation>Code QR de {number}</translation>
    </message>
    <message>
        <source>No label yet</source>
        <translation>Pas encore d’étiquette</translation>
    </message>
    <message>
        <source>Scan a parcel or type a number to see its label.</source>
        <translation>Scannez un colis ou tapez un numéro pour voir son étiquette.</translation>
    </message>
    <message>
        <source>Yes, it is here</source>
        <translation>Oui, elle est là</translation>
    </message>
    <message>
        <source>No, print again</source>
        <translation>Non, réimprimer</translation>
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
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation>Enregistrer en PNG</translation>
    </message>
    <message>
        <source>Save as ZPL</source>
        <translation>Enregistrer en ZPL</translation>
    </message>
    <message>
        <source>QR code, no printer needed</source>
        <translation>Code QR, sans imprimante</translation>
    </message>
    <message>
        <source>A supervisor allows it</source>
        <translation>Un responsable l’autorise</translation>
    </message>
    <message>
        <source>Mail the label again</source>
        <translation>Renvoyer l’étiquette par e-mail</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Code-barres</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>ZPL, printed as the carrier made it</source>
        <translation>ZPL, imprimé tel quel</translation>
    </message>
    <message>
        <source>true size, never scaled</source>
        <translation>taille réelle, jamais réduite</translation>
    </message>
    <message>
        <source>Scanners may not read it</source>
        <translation>Risque de ne pas être lu</translation>
    </message>
    <message>
        <source>Too fine for this printer: {codes}. Print it at 300 dpi or on a sheet.</source>
        <translation>Trop fin pour cette imprimante : {codes}. Imprimez en 300 dpi ou sur une feuille.</translation>
    </message>
    <message>
        <source>Print copy {number}</source>
        <translation>Imprimer l’exemplaire {number}</translation>
    </message>
    <message>
        <source>Customs document</source>
        <translation>Déclaration en douane</translation>
    </message>
    <message>
        <source>It is printed with the label, for outside on the parcel.</source>
        <translation>Elle s’imprime avec l’étiquette, à coller sur le colis.</translation>
    </message>
    <message>
        <source>{width} mm printable, {dpi} dpi</source>
        <translation>{width} mm imprimables, {dpi} ppp</translation>
    </message>
    <message>
        <source>{name} allows it: {reason}</source>
        <translation>Autorisé par {name} : {reason}</translation>
    </message>
    <message>
        <source>{fee} for this label</source>
        <translation>{fee} pour cette étiquette</translation>
    </message>
    <message>
        <source>It is taken off the refund.</source>
        <translation>Retenu sur le remboursement.</translation>
    </message>
    <message>
        <source>No prepaid label</source>
        <translation>Pas d’étiquette prépayée</translation>
    </message>
    <message>
        <source>This paper shows the address. The shopper pays the postage.</source>
        <translation>Ce papier indique l’adresse. Le client paie l’envoi.</translation>
    </message>
    <message>
        <source>No label from overseas</source>
        <translation>Pas d’étiquette depuis l’outre-mer</translation>
    </message>
    <message>
        <source>{place}: the shopper sends it at their own cost.</source>
        <translation>{place} : envoi aux frais du client.</translation>
    </message>
    <message>
        <source>No label from {country}</source>
        <translation>Pas d’étiquette depuis {country}</translation>
    </message>
    <message>
        <source>No carrier takes return labels there.</source>
        <translation>Aucun transporteur n’y prend de retours.</translation>
    </message>
    <message>
        <source>The merchant gives no labels in this country.</source>
        <translation>Le marchand n’en donne pas dans ce pays.</translation>
    </message>
    <message>
        <source>Country not known</source>
        <translation>Pays inconnu</translation>
    </message>
    <message>
        <source>Ask the shopper where the parcel leaves from.</source>
        <translation>Demandez au client d’où part le colis.</translation>
    </message>
    <message>
        <source>Postcode not readable</source>
        <translation>Code postal illisible</translation>
    </message>
    <message>
        <source>Check {postcode} with the shopper.</source>
        <translation>Vérifiez {postcode} avec le client.</translation>
    </message>
    <message>
        <source>Not with {carrier}</source>
        <translation>Pas avec {carrier}</translation>
    </message>
    <message>
        <source>The merchant does not use this carrier there.</source>
        <translation>Le marchand n’y utilise pas ce transporteur.</translation>
    </message>
    <message>
        <source>Postcode not known</source>
        <translation>Code postal inconnu</translation>
    </message>
    <message>
        <source>Ask the shopper: there is no label from overseas.</source>
        <translation>Demandez au client : pas d’étiquette depuis l’outre-mer.</translation>
    </message>
    <message>
        <source>The merchant&apos;s rules do not allow it</source>
        <translation>Les règles du marchand l’interdisent</translation>
    </message>
    <message>
        <source>The carrier&apos;s label as it is printed</source>
        <translation>L’étiquette du transporteur telle qu’imprimée</translation>
    </message>
    <message>
        <source>The printer draws it itself.</source>
        <translation>L’imprimante la dessine elle-même.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Nobody knows whether one came out: see Printers.</source>
        <translation>Une étiquette est peut-être sortie : voir Imprimantes.</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} sur {all}</translation>
    </message>
    <message>
        <source>Stopped: {through}</source>
        <translation>Arrêté : {through}</translation>
    </message>
    <message>
        <source>Printing: {through}</source>
        <translation>Impression : {through}</translation>
    </message>
    <message>
        <source>{through}. See the printer for those that failed.</source>
        <translation>{through}. Voir l’imprimante pour les échecs.</translation>
    </message>
    <message>
        <source>All printed</source>
        <translation>Tout est imprimé</translation>
    </message>
    <message>
        <source>Not mailed: {reason}</source>
        <translation>E-mail non envoyé : {reason}</translation>
    </message>
    <message>
        <source>Mail handed over {when}</source>
        <translation>E-mail remis {when}</translation>
    </message>
    <message>
        <source>Mail on its way</source>
        <translation>E-mail en route</translation>
    </message>
    <message>
        <source>Mail waits for the network</source>
        <translation>E-mail en attente du réseau</translation>
    </message>
    <message>
        <source>Asked {when}.</source>
        <translation>Demandé {when}.</translation>
    </message>
</context>
<context>
    <name>live</name>
    <message>
        <source>Undone</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>No parcel number</source>
        <translation>Pas un numéro de colis</translation>
    </message>
    <message>
        <source>Several parcels: scan alone</source>
        <translation>Plusieurs colis : à scanner seul</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Connu</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas marché</translation>
    </message>
    <message>
        <source>Tell support these words: {code}</source>
        <translation>Donnez ces mots à l’assistance&#xa0;: {code}</translation>
    </message>
    <message>
        <source>Nothing was read</source>
        <translation>Rien n’a été lu</translation>
    </message>
    <message>
        <source>Scan again, or type the number.</source>
        <translation>Scannez à nouveau, ou tapez le numéro.</translation>
    </message>
    <message>
        <source>Too long for a parcel&apos;s code</source>
        <translation>Trop long pour un code de colis</translation>
    </message>
    <message>
        <source>{length} characters were read. Scan the label again, one code at a time.</source>
        <translation>{length} caractères lus. Scannez à nouveau l’étiquette, un code à la fois.</translation>
    </message>
    <message>
        <source>Not a list of codes</source>
        <translation>Ce n’est pas une liste de codes</translation>
    </message>
    <message>
        <source>{file} cannot be read as one; nothing was received. Save it as CSV or text.</source>
        <translation>{file} n’est pas lisible&#x202f;; rien n’a été réceptionné. Enregistrez-le en CSV ou en texte.</translation>
    </message>
    <message>
        <source>Too large for a list</source>
        <translation>Trop gros pour une liste</translation>
    </message>
    <message>
        <source>{file} has more than 64 MB; nothing was received. Save it in several parts.</source>
        <translation>{file} dépasse 64 Mo ; rien n’a été reçu. Enregistrez-le en plusieurs parties.</translation>
    </message>
    <message>
        <source>The list is empty</source>
        <translation>La liste est vide</translation>
    </message>
    <message>
        <source>{file} holds no code. Have the scanner write it again.</source>
        <translation>{file} ne contient aucun code. Exportez-le de nouveau depuis le lecteur.</translation>
    </message>
    <message>
        <source>The file is out of reach</source>
        <translation>Le fichier est introuvable</translation>
    </message>
    <message>
        <source>{file} is gone, or its drive does not answer. Copy it to this computer, then hand it over again.</source>
        <translation>{file} n’est plus là, ou son support ne répond pas. Copiez-le sur cet ordinateur, puis redéposez-le.</translation>
    </message>
    <message>
        <source>The file may not be read</source>
        <translation>Le fichier ne peut pas être lu</translation>
    </message>
    <message>
        <source>{file} belongs to somebody else, or a program has it open. Close that, or ask for the right to read it.</source>
        <translation>{file} est protégé ou ouvert dans un autre programme. Fermez ce programme ou demandez le droit de le lire.</translation>
    </message>
    <message>
        <source>No pictures in the folder</source>
        <translation>Pas de photos dans le dossier</translation>
    </message>
    <message>
        <source>{file} holds none. Choose the folder with the photographs.</source>
        <translation>{file} n’en contient aucune. Choisissez le dossier des photos.</translation>
    </message>
    <message>
        <source>A damaged line</source>
        <translation>Une ligne abîmée</translation>
    </message>
    <message>
        <source>Line {line} was not received. Scan that parcel itself.</source>
        <translation>La ligne {line} n’a pas été réceptionnée. Scannez ce colis lui-même.</translation>
    </message>
    <message>
        <source>The last line is cut short</source>
        <translation>La dernière ligne est coupée</translation>
    </message>
    <message>
        <source>The scanner cannot be opened</source>
        <translation>Impossible d’ouvrir le scanner</translation>
    </message>
    <message>
        <source>Another program uses it, or this user may not. On Linux, join the group dialout.</source>
        <translation>Un autre programme l’utilise, ou cet utilisateur n’en a pas le droit. Sous Linux, rejoignez le groupe dialout.</translation>
    </message>
    <message>
        <source>Serial scanners are not supported here</source>
        <translation>Les scanners série ne marchent pas ici</translation>
    </message>
    <message>
        <source>This installation lacks QtSerialPort. Install it anew.</source>
        <translation>QtSerialPort manque à cette installation. Réinstallez-la.</translation>
    </message>
    <message>
        <source>Not a picture</source>
        <translation>Ce n’est pas une image</translation>
    </message>
    <message>
        <source>{file} cannot be read as one. Take a JPEG or PNG.</source>
        <translation>{file} n’est pas lisible comme image. Prenez un JPEG ou un PNG.</translation>
    </message>
    <message>
        <source>The picture is not there</source>
        <translation>L’image n’est pas là</translation>
    </message>
    <message>
        <source>{file} is gone or may not be read.</source>
        <translation>{file} a disparu ou n’est pas accessible.</translation>
    </message>
    <message>
        <source>The picture is empty</source>
        <translation>L’image est vide</translation>
    </message>
    <message>
        <source>{file} holds nothing. Take the picture again.</source>
        <translation>{file} ne contient rien. Reprenez la photo.</translation>
    </message>
    <message>
        <source>The picture is damaged</source>
        <translation>L’image est abîmée</translation>
    </message>
    <message>
        <source>{file} is cut short or broken. Take the picture again.</source>
        <translation>{file} est coupée ou abîmée. Reprenez la photo.</translation>
    </message>
    <message>
        <source>The picture is too large</source>
        <translation>L’image est trop grande</translation>
    </message>
    <message>
        <source>{file} is too large to be read. Make it smaller.</source>
        <translation>{file} est trop grande pour être lue. Réduisez-la.</translation>
    </message>
    <message>
        <source>No code in the picture</source>
        <translation>Aucun code dans l’image</translation>
    </message>
    <message>
        <source>Nothing in {file} could be read. Come closer, with more light.</source>
        <translation>Rien de lisible dans {file}. Approchez-vous, avec plus de lumière.</translation>
    </message>
    <message>
        <source>The central service does not take the photograph</source>
        <translation>Le service central refuse la photo</translation>
    </message>
    <message>
        <source>It stays on this computer. Take it again, smaller or as a JPEG.</source>
        <translation>Elle reste sur cet ordinateur. Reprenez-la, plus petite ou en JPEG.</translation>
    </message>
    <message>
        <source>Not as announced</source>
        <translation>Différent de l’annonce</translation>
    </message>
    <message>
        <source>Missing: {missing}, unexpected: {unexpected}, wrong: {wrong}. Count again, or let a supervisor finish with the differences.</source>
        <translation>Manquants&#xa0;: {missing}, inattendus&#xa0;: {unexpected}, erronés&#xa0;: {wrong}. Recomptez, ou faites terminer avec les écarts par un responsable.</translation>
    </message>
    <message>
        <source>Nothing is being inspected</source>
        <translation>Aucun contrôle en cours</translation>
    </message>
    <message>
        <source>Scan the parcel first, then its articles.</source>
        <translation>Scannez d’abord le colis, puis ses articles.</translation>
    </message>
    <message>
        <source>This inspection is finished</source>
        <translation>Ce contrôle est terminé</translation>
    </message>
    <message>
        <source>Reopen it to change something, or scan the next parcel.</source>
        <translation>Rouvrez-le pour changer quelque chose, ou scannez le colis suivant.</translation>
    </message>
    <message>
        <source>Nothing to undo here</source>
        <translation>Rien à annuler ici</translation>
    </message>
    <message>
        <source>Nothing was counted since the last save.</source>
        <translation>Rien n’a été compté depuis le dernier enregistrement.</translation>
    </message>
    <message>
        <source>So many units are not possible</source>
        <translation>Ce nombre d’unités est impossible</translation>
    </message>
    <message>
        <source>{quantity} is no such number. Give one from 0 to {limit}.</source>
        <translation>{quantity} ne convient pas. Indiquez un nombre de 0 à {limit}.</translation>
    </message>
    <message>
        <source>More units are graded than that</source>
        <translation>Davantage d’unités sont déjà évaluées</translation>
    </message>
    <message>
        <source>{graded} units have a condition or a note of their own. Change those first.</source>
        <translation>{graded} unités ont un état ou une note propre. Modifiez-les d’abord.</translation>
    </message>
    <message>
        <source>These units are no longer in the list</source>
        <translation>Ces unités ne sont plus dans la liste</translation>
    </message>
    <message>
        <source>They were changed meanwhile. Look at the list again.</source>
        <translation>Elles ont été modifiées entre-temps. Revoyez la liste.</translation>
    </message>
    <message>
        <source>Too many different units</source>
        <translation>Trop d’unités différentes</translation>
    </message>
    <message>
        <source>An inspection holds {limit} groups. Count what is alike together.</source>
        <translation>Un contrôle contient {limit} groupes. Comptez ensemble ce qui est pareil.</translation>
    </message>
    <message>
        <source>Too many photographs</source>
        <translation>Trop de photos</translation>
    </message>
    <message>
        <source>{limit} go with one group of units. Take one away first.</source>
        <translation>Un groupe d’unités en accepte {limit}. Retirez-en une d’abord.</translation>
    </message>
    <message>
        <source>The note is too long</source>
        <translation>La note est trop longue</translation>
    </message>
    <message>
        <source>Write at most {limit} characters.</source>
        <translation>Écrivez {limit} caractères au plus.</translation>
    </message>
    <message>
        <source>This parcel is no longer in the list</source>
        <translation>Ce colis n’est plus dans la liste</translation>
    </message>
    <message>
        <source>It was matched meanwhile. Look at the list again.</source>
        <translation>Il a été rattaché entre-temps. Revoyez la liste.</translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>Rien n’est choisi</translation>
    </message>
    <message>
        <source>Say which articles lie in the parcel.</source>
        <translation>Indiquez quels articles se trouvent dans le colis.</translation>
    </message>
    <message>
        <source>More than was bought</source>
        <translation>Plus que la quantité achetée</translation>
    </message>
    <message>
        <source>{title}: {bought} were bought, {quantity} are chosen. Choose fewer; the others are unexpected items of the inspection.</source>
        <translation>{title}&#xa0;: {bought} achetés, {quantity} choisis. Choisissez-en moins&#xa0;; les autres sont des articles inattendus du contrôle.</translation>
    </message>
    <message>
        <source>The parcel is not known here</source>
        <translation>Ce colis n’est pas connu ici</translation>
    </message>
    <message>
        <source>Scan it again. If it stays unknown, it is kept in the list of unknown parcels.</source>
        <translation>Scannez-le à nouveau. S’il reste inconnu, il est gardé dans la liste des colis inconnus.</translation>
    </message>
    <message>
        <source>This number already leads to a parcel</source>
        <translation>Ce numéro désigne déjà un colis</translation>
    </message>
    <message>
        <source>{number} belongs to a parcel that is known. Scan it on the Receive page.</source>
        <translation>{number} appartient à un colis connu. Scannez-le sur la page Réceptionner.</translation>
    </message>
    <message>
        <source>It is the only return in this parcel</source>
        <translation>C’est le seul retour de ce colis</translation>
    </message>
    <message>
        <source>Undo the reception instead.</source>
        <translation>Annulez plutôt la réception.</translation>
    </message>
    <message>
        <source>Which of its parcels is it?</source>
        <translation>Lequel de ses colis est-ce ?</translation>
    </message>
    <message>
        <source>{number} has {count} parcels. Scan the label of the one in hand.</source>
        <translation>{number} a {count} colis. Scannez l’étiquette de celui que vous avez en main.</translation>
    </message>
    <message>
        <source>It lies in this parcel already</source>
        <translation>Il est déjà dans ce colis</translation>
    </message>
    <message>
        <source>{number} is among the returns that are shown.</source>
        <translation>{number} est parmi les retours affichés.</translation>
    </message>
    <message>
        <source>Too many returns in one parcel</source>
        <translation>Trop de retours dans un colis</translation>
    </message>
    <message>
        <source>A parcel holds at most {limit} returns.</source>
        <translation>Un colis contient {limit} retours au plus.</translation>
    </message>
    <message>
        <source>That cannot be done now</source>
        <translation>Ce n’est pas possible maintenant</translation>
    </message>
    <message>
        <source>The return has moved on meanwhile. Open it to see how it stands.</source>
        <translation>Le retour a changé entre-temps. Ouvrez-le pour voir où il en est.</translation>
    </message>
    <message>
        <source>No such return</source>
        <translation>Retour introuvable</translation>
    </message>
    <message>
        <source>{number} is not known at this desk. Check the number.</source>
        <translation>{number} n’est pas connu à ce poste. Vérifiez le numéro.</translation>
    </message>
    <message>
        <source>Packing slip not genuine</source>
        <translation>Bon de livraison pas authentique</translation>
    </message>
    <message>
        <source>Nothing it says can be relied on. Type the number of the return.</source>
        <translation>Rien de ce qu’il dit n’est sûr. Saisissez le numéro du retour.</translation>
    </message>
    <message>
        <source>Several returns</source>
        <translation>Plusieurs retours</translation>
    </message>
    <message>
        <source>{number} leads to {count} of them. Type the number of the return.</source>
        <translation>{number} mène à {count} retours. Tapez le numéro du retour.</translation>
    </message>
    <message>
        <source>The return address is missing</source>
        <translation>L’adresse de retour manque</translation>
    </message>
    <message>
        <source>The address for {number} has not come from the central service yet. Wait until the desk is online.</source>
        <translation>L’adresse pour {number} n’est pas encore arrivée du service central. Attendez que le poste soit en ligne.</translation>
    </message>
    <message>
        <source>ReturnDesk is already open</source>
        <translation>ReturnDesk est déjà ouvert</translation>
    </message>
    <message>
        <source>It runs in another window on this computer. Go on there, or close it first.</source>
        <translation>Il tourne dans une autre fenêtre sur cet ordinateur. Continuez là-bas, ou fermez-la d’abord.</translation>
    </message>
    <message>
        <source>The desk&apos;s data are damaged</source>
        <translation>Les données du poste sont abîmées</translation>
    </message>
    <message>
        <source>The desk&apos;s data are from a newer version</source>
        <translation>Les données viennent d’une version plus récente</translation>
    </message>
    <message>
        <source>Install the newest ReturnDesk. Nothing was changed.</source>
        <translation>Installez la dernière version de ReturnDesk. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The desk&apos;s data cannot be opened</source>
        <translation>Impossible d’ouvrir les données du poste</translation>
    </message>
    <message>
        <source>Check that the disk is there and not full, then start again.</source>
        <translation>Vérifiez que le disque est là et n’est pas plein, puis relancez.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Le disque est plein</translation>
    </message>
    <message>
        <source>Nothing was stored. Make room, then scan again.</source>
        <translation>Rien n’a été enregistré. Faites de la place, puis scannez à nouveau.</translation>
    </message>
    <message>
        <source>The disk does not answer</source>
        <translation>Le disque ne répond pas</translation>
    </message>
    <message>
        <source>Nothing was stored. Check the disk, then scan again.</source>
        <translation>Rien n’a été enregistré. Vérifiez le disque, puis scannez à nouveau.</translation>
    </message>
    <message>
        <source>The folder cannot be written</source>
        <translation>Impossible d’écrire dans le dossier</translation>
    </message>
    <message>
        <source>Choose another folder, or ask for the right to write into this one.</source>
        <translation>Choisissez un autre dossier, ou demandez le droit d’écrire dans celui-ci.</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Impossible de lire le fichier</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>Impossible d’écrire le fichier</translation>
    </message>
    <message>
        <source>{file} was not saved. Choose another place.</source>
        <translation>{file} n’a pas été enregistré. Choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>No label printer</source>
        <translation>Pas d’imprimante d’étiquettes</translation>
    </message>
    <message>
        <source>Choose one in the settings.</source>
        <translation>Choisissez-en une dans les réglages.</translation>
    </message>
    <message>
        <source>No printer for this paper</source>
        <translation>Pas d’imprimante pour ce papier</translation>
    </message>
    <message>
        <source>Add a receipt or office printer, or save it as PDF.</source>
        <translation>Ajoutez une imprimante de reçus ou de bureau, ou enregistrez-le en PDF.</translation>
    </message>
    <message>
        <source>The receipt of {number} was not made at this desk</source>
        <translation>Le reçu de {number} n’a pas été fait à ce poste</translation>
    </message>
    <message>
        <source>Print it again at the desk that took the articles back.</source>
        <translation>Réimprimez-le au poste qui a repris les articles.</translation>
    </message>
    <message>
        <source>No voucher of {number} was made at this desk</source>
        <translation>Aucun avoir de {number} n’a été fait à ce poste</translation>
    </message>
    <message>
        <source>Print it again at the desk that made it.</source>
        <translation>Réimprimez-le au poste qui l’a émis.</translation>
    </message>
    <message>
        <source>It crosses no customs border.</source>
        <translation>Il ne passe aucune douane.</translation>
    </message>
    <message>
        <source>No customs document: the order of {number} is not known here</source>
        <translation>Pas de déclaration en douane : la commande de {number} n’est pas connue ici</translation>
    </message>
    <message>
        <source>Goods, origin and value come from the order. Ask the shop.</source>
        <translation>Articles, origine et valeur viennent de la commande. Demandez à la boutique.</translation>
    </message>
    <message>
        <source>The program ended while this was being printed</source>
        <translation>Le programme s’est arrêté pendant l’impression</translation>
    </message>
    <message>
        <source>Look whether a label came out, then answer.</source>
        <translation>Regardez si une étiquette est sortie, puis répondez.</translation>
    </message>
    <message>
        <source>This print job is not known</source>
        <translation>Cette impression est inconnue</translation>
    </message>
    <message>
        <source>Look at the list of print jobs again.</source>
        <translation>Consultez à nouveau la liste des impressions.</translation>
    </message>
    <message>
        <source>This print job is damaged on the disk</source>
        <translation>Cette impression est abîmée sur le disque</translation>
    </message>
    <message>
        <source>Nothing was printed. Print it again.</source>
        <translation>Rien n’a été imprimé. Imprimez-la à nouveau.</translation>
    </message>
    <message>
        <source>This cannot be drawn again</source>
        <translation>Cela ne peut pas être réimprimé d’ici</translation>
    </message>
    <message>
        <source>Print {title} again from the page it came from.</source>
        <translation>Réimprimez {title} depuis sa page.</translation>
    </message>
    <message>
        <source>Its printer is not set up any more</source>
        <translation>Son imprimante n’est plus installée</translation>
    </message>
    <message>
        <source>Choose a printer, then print it again. Nothing was printed.</source>
        <translation>Choisissez une imprimante, puis réimprimez. Rien n’a été imprimé.</translation>
    </message>
    <message>
        <source>Jobs wait for this printer</source>
        <translation>Des impressions attendent cette imprimante</translation>
    </message>
    <message>
        <source>Let them print or cancel them first.</source>
        <translation>Laissez-les sortir ou annulez-les d’abord.</translation>
    </message>
    <message>
        <source>The printer&apos;s queue is held</source>
        <translation>La file de l’imprimante est en pause</translation>
    </message>
    <message>
        <source>Let it go on, and the jobs print by themselves.</source>
        <translation>Relancez-la : les impressions sortiront toutes seules.</translation>
    </message>
    <message>
        <source>The printer does not answer</source>
        <translation>L’imprimante ne répond pas</translation>
    </message>
    <message>
        <source>Check that it is on and connected. Nothing was printed.</source>
        <translation>Vérifiez qu’elle est allumée et branchée. Rien n’a été imprimé.</translation>
    </message>
    <message>
        <source>The printer stopped answering</source>
        <translation>L’imprimante ne répond plus</translation>
    </message>
    <message>
        <source>Put in a new roll. What waits is printed by itself.</source>
        <translation>Mettez un rouleau neuf. Ce qui attend s’imprimera tout seul.</translation>
    </message>
    <message>
        <source>Close its cover. What waits is printed by itself.</source>
        <translation>Fermez son capot. Ce qui attend s’imprimera tout seul.</translation>
    </message>
    <message>
        <source>Look at the printer. What waits is printed by itself.</source>
        <translation>Regardez l’imprimante. Ce qui attend s’imprimera tout seul.</translation>
    </message>
    <message>
        <source>Look whether a label came out before printing again.</source>
        <translation>Regardez si une étiquette est sortie avant d’imprimer à nouveau.</translation>
    </message>
    <message>
        <source>The printer stopped in the middle</source>
        <translation>L’imprimante s’est arrêtée au milieu</translation>
    </message>
    <message>
        <source>No paper in the printer</source>
        <translation>Plus de papier dans l’imprimante</translation>
    </message>
    <message>
        <source>The printer is open</source>
        <translation>L’imprimante est ouverte</translation>
    </message>
    <message>
        <source>The printer reports a fault</source>
        <translation>L’imprimante signale une panne</translation>
    </message>
    <message>
        <source>The number does not fit a barcode</source>
        <translation>Le numéro ne tient pas dans un code-barres</translation>
    </message>
    <message>
        <source>Correct the number of the return, then print again.</source>
        <translation>Corrigez le numéro du retour, puis imprimez à nouveau.</translation>
    </message>
    <message>
        <source>The label is too long for the paper</source>
        <translation>L’étiquette est trop longue pour le papier</translation>
    </message>
    <message>
        <source>Choose a larger paper in the settings.</source>
        <translation>Choisissez un papier plus grand dans les réglages.</translation>
    </message>
    <message>
        <source>The label is too wide for the paper</source>
        <translation>L’étiquette est trop large pour le papier</translation>
    </message>
    <message>
        <source>Choose a wider paper in the settings.</source>
        <translation>Choisissez un papier plus large dans les réglages.</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>Pas de réseau</translation>
    </message>
    <message>
        <source>Go on working. Everything is sent when the network is back.</source>
        <translation>Continuez à travailler. Tout partira au retour du réseau.</translation>
    </message>
    <message>
        <source>Check the network and the address, then try again.</source>
        <translation>Vérifiez le réseau et l’adresse, puis réessayez.</translation>
    </message>
    <message>
        <source>The central service is not itself</source>
        <translation>Le service central n’est pas lui-même</translation>
    </message>
    <message>
        <source>Something else answered at its address. Go on working and tell support.</source>
        <translation>Autre chose a répondu à son adresse. Continuez à travailler et prévenez l’assistance.</translation>
    </message>
    <message>
        <source>The central service has a fault</source>
        <translation>Le service central a une panne</translation>
    </message>
    <message>
        <source>Go on working. Everything is sent later.</source>
        <translation>Continuez à travailler. Tout partira plus tard.</translation>
    </message>
    <message>
        <source>The central service is busy</source>
        <translation>Le service central est occupé</translation>
    </message>
    <message>
        <source>Go on working. Everything is sent as soon as it has time.</source>
        <translation>Continuez à travailler. Tout part dès qu’il est disponible.</translation>
    </message>
    <message>
        <source>The network wants somebody to log in</source>
        <translation>Le réseau demande une connexion</translation>
    </message>
    <message>
        <source>Open a web browser and log in to the network. Go on working meanwhile.</source>
        <translation>Ouvrez un navigateur et connectez-vous au réseau. Continuez à travailler en attendant.</translation>
    </message>
    <message>
        <source>The network leads elsewhere</source>
        <translation>Le réseau mène ailleurs</translation>
    </message>
    <message>
        <source>Something sends this desk to another address, which it does not follow. Log in to the network, or check the address in the settings.</source>
        <translation>Ce poste est renvoyé vers une autre adresse, qu’il ne suit pas. Connectez-vous au réseau, ou vérifiez l’adresse dans les réglages.</translation>
    </message>
    <message>
        <source>The certificate is out of date</source>
        <translation>Le certificat n’est plus valable</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date. If it is right, the central service needs a new certificate. Nothing is lost.</source>
        <translation>Vérifiez la date de cet ordinateur. Si elle est juste, le service central a besoin d’un nouveau certificat. Rien n’est perdu.</translation>
    </message>
    <message>
        <source>The central service cannot prove who it is</source>
        <translation>Le service central ne peut pas prouver son identité</translation>
    </message>
    <message>
        <source>Its certificate is not trusted here, so nothing is sent. Tell support.</source>
        <translation>Son certificat n’est pas reconnu ici : rien n’est envoyé. Prévenez l’assistance.</translation>
    </message>
    <message>
        <source>Sending did not get on</source>
        <translation>L’envoi n’avançait plus</translation>
    </message>
    <message>
        <source>The connection was made anew. Nothing is lost.</source>
        <translation>La connexion a été refaite. Rien n’est perdu.</translation>
    </message>
    <message>
        <source>Another central service answers</source>
        <translation>Un autre service central répond</translation>
    </message>
    <message>
        <source>This desk was enrolled elsewhere. Check the address in the settings.</source>
        <translation>Ce poste est enregistré ailleurs. Vérifiez l’adresse dans les réglages.</translation>
    </message>
    <message>
        <source>This desk is not enrolled</source>
        <translation>Ce poste n’est pas enregistré</translation>
    </message>
    <message>
        <source>Enter the enrolment code in the settings.</source>
        <translation>Saisissez le code d’enregistrement dans les réglages.</translation>
    </message>
    <message>
        <source>The central service refuses this desk</source>
        <translation>Le service central refuse ce poste</translation>
    </message>
    <message>
        <source>Enrol it again in the settings. Nothing is lost.</source>
        <translation>Réenregistrez-le dans les réglages. Rien n’est perdu.</translation>
    </message>
    <message>
        <source>The desk&apos;s data could not be backed up</source>
        <translation>Impossible de sauvegarder les données du poste</translation>
    </message>
    <message>
        <source>Nothing was changed. Make room on the disk, then start again.</source>
        <translation>Rien n’a été modifié. Faites de la place sur le disque, puis relancez.</translation>
    </message>
    <message>
        <source>The desk&apos;s data are busy</source>
        <translation>Les données du poste sont occupées</translation>
    </message>
    <message>
        <source>Nothing was stored. Scan again.</source>
        <translation>Rien n’a été enregistré. Scannez à nouveau.</translation>
    </message>
    <message>
        <source>The printer hung up</source>
        <translation>L’imprimante a coupé la connexion</translation>
    </message>
    <message>
        <source>The printer stopped taking data</source>
        <translation>L’imprimante n’accepte plus de données</translation>
    </message>
    <message>
        <source>The printer is off line</source>
        <translation>L’imprimante est hors ligne</translation>
    </message>
    <message>
        <source>The paper is jammed</source>
        <translation>Le papier est coincé</translation>
    </message>
    <message>
        <source>The print head is open</source>
        <translation>La tête d’impression est ouverte</translation>
    </message>
    <message>
        <source>No ribbon in the printer</source>
        <translation>Plus de ruban dans l’imprimante</translation>
    </message>
    <message>
        <source>The cutter is jammed</source>
        <translation>Le massicot est bloqué</translation>
    </message>
    <message>
        <source>The print head is too hot</source>
        <translation>La tête d’impression est trop chaude</translation>
    </message>
    <message>
        <source>Wait a few minutes. It goes on by itself.</source>
        <translation>Attendez quelques minutes : elle repart toute seule.</translation>
    </message>
    <message>
        <source>The printer is paused</source>
        <translation>L’imprimante est en pause</translation>
    </message>
    <message>
        <source>Press its button or switch it on. What waits is printed by itself.</source>
        <translation>Appuyez sur son bouton ou allumez-la. Ce qui attend s’imprimera tout seul.</translation>
    </message>
    <message>
        <source>Open the printer, take the paper out, close it. What waits is printed by itself.</source>
        <translation>Ouvrez l’imprimante, retirez le papier, refermez. Ce qui attend s’imprimera tout seul.</translation>
    </message>
    <message>
        <source>Press it down until it clicks. What waits is printed by itself.</source>
        <translation>Appuyez jusqu’au clic. Ce qui attend s’imprimera tout seul.</translation>
    </message>
    <message>
        <source>Put in a new ribbon; direct thermal labels need none. What waits is printed by itself.</source>
        <translation>Mettez un ruban neuf ; les étiquettes thermiques directes n’en ont pas besoin. Ce qui attend s’imprimera tout seul.</translation>
    </message>
    <message>
        <source>Switch the printer off, free the blade, switch it on. What waits is printed by itself.</source>
        <translation>Éteignez l’imprimante, dégagez la lame, rallumez. Ce qui attend s’imprimera tout seul.</translation>
    </message>
    <message>
        <source>Press its pause button. What waits is printed by itself.</source>
        <translation>Appuyez sur sa touche pause. Ce qui attend s’imprimera tout seul.</translation>
    </message>
    <message>
        <source>The printer does not say how it is</source>
        <translation>L’imprimante ne donne pas son état</translation>
    </message>
    <message>
        <source>Check paper, ribbon, cover and pause. If a label came out, do not print it again.</source>
        <translation>Vérifiez papier, ruban, capot et pause. Si une étiquette est sortie, ne la réimprimez pas.</translation>
    </message>
    <message>
        <source>This printer cannot do that</source>
        <translation>Cette imprimante ne sait pas faire cela</translation>
    </message>
    <message>
        <source>Choose another printer, or set this one up again.</source>
        <translation>Choisissez une autre imprimante ou reconfigurez celle-ci.</translation>
    </message>
    <message>
        <source>This user may not use the printer</source>
        <translation>Cet utilisateur n’a pas droit à l’imprimante</translation>
    </message>
    <message>
        <source>On Linux, join the groups lp and dialout, then sign in again.</source>
        <translation>Sous Linux, rejoignez les groupes lp et dialout, puis rouvrez la session.</translation>
    </message>
    <message>
        <source>Another program uses the printer</source>
        <translation>Un autre programme utilise l’imprimante</translation>
    </message>
    <message>
        <source>Close that program, or print through the system&apos;s print queue.</source>
        <translation>Fermez ce programme ou imprimez par la file d’impression du système.</translation>
    </message>
    <message>
        <source>The print queue refused the label</source>
        <translation>La file d’impression a refusé l’étiquette</translation>
    </message>
    <message>
        <source>Look at the queue in the system&apos;s printer settings.</source>
        <translation>Regardez la file dans les réglages d’imprimante du système.</translation>
    </message>
    <message>
        <source>USB printers need libusb here</source>
        <translation>Les imprimantes USB demandent libusb ici</translation>
    </message>
    <message>
        <source>Install libusb, or print through the system&apos;s print queue.</source>
        <translation>Installez libusb ou imprimez par la file d’impression du système.</translation>
    </message>
    <message>
        <source>The label is empty</source>
        <translation>L’étiquette est vide</translation>
    </message>
    <message>
        <source>The carrier&apos;s file holds nothing. Ask for the label again.</source>
        <translation>Le fichier du transporteur ne contient rien. Redemandez l’étiquette.</translation>
    </message>
    <message>
        <source>The label cannot be read</source>
        <translation>L’étiquette est illisible</translation>
    </message>
    <message>
        <source>The carrier&apos;s file is damaged or no label. Ask for the label again.</source>
        <translation>Le fichier du transporteur est abîmé ou n’est pas une étiquette. Redemandez-la.</translation>
    </message>
    <message>
        <source>The label has a password</source>
        <translation>L’étiquette est protégée par un mot de passe</translation>
    </message>
    <message>
        <source>Such a file cannot be printed. Ask the carrier for one without.</source>
        <translation>Un tel fichier ne s’imprime pas. Demandez-en un sans mot de passe au transporteur.</translation>
    </message>
    <message>
        <source>The label is too large</source>
        <translation>L’étiquette est trop grande</translation>
    </message>
    <message>
        <source>Its file or its picture is larger than any label. Ask for the label again.</source>
        <translation>Son fichier ou son image dépasse toute étiquette. Redemandez-la.</translation>
    </message>
    <message>
        <source>The label could not be drawn</source>
        <translation>L’étiquette n’a pas pu être dessinée</translation>
    </message>
    <message>
        <source>Its file takes too long or breaks the reader. Ask for the label again and tell support.</source>
        <translation>Son fichier est trop long à lire ou fait échouer la lecture. Redemandez l’étiquette et prévenez l’assistance.</translation>
    </message>
    <message>
        <source>Too many pages for a label</source>
        <translation>Trop de pages pour une étiquette</translation>
    </message>
    <message>
        <source>The file has {pages} pages; {limit} are the most. Check that it is the right one.</source>
        <translation>Le fichier a {pages} pages ; {limit} au plus. Vérifiez que c’est le bon.</translation>
    </message>
    <message>
        <source>The label is wider than the paper</source>
        <translation>L’étiquette est plus large que le papier</translation>
    </message>
    <message>
        <source>It is {label_mm} mm wide, the paper {paper_mm} mm. Print it on a wider printer: it is never made smaller.</source>
        <translation>Elle fait {label_mm} mm de large, le papier {paper_mm} mm. Prenez une imprimante plus large : on ne la réduit jamais.</translation>
    </message>
    <message>
        <source>The label is longer than the paper</source>
        <translation>L’étiquette est plus longue que le papier</translation>
    </message>
    <message>
        <source>It is {label_mm} mm long, the paper {paper_mm} mm. Print it on a larger paper: it is never made smaller.</source>
        <translation>Elle fait {label_mm} mm de long, le papier {paper_mm} mm. Prenez un papier plus grand : on ne la réduit jamais.</translation>
    </message>
    <message>
        <source>This label is for Zebra printers only</source>
        <translation>Cette étiquette est pour imprimantes Zebra seulement</translation>
    </message>
    <message>
        <source>Print it on a printer that understands ZPL, or ask the carrier for a PDF.</source>
        <translation>Imprimez-la sur une imprimante qui comprend le ZPL, ou demandez un PDF au transporteur.</translation>
    </message>
    <message>
        <source>The central service has lost its place</source>
        <translation>Le service central a perdu le fil</translation>
    </message>
    <message>
        <source>Go on working. The desk reads all returns again.</source>
        <translation>Continuez à travailler. Le poste relit tous les retours.</translation>
    </message>
    <message>
        <source>The central service did not take one of the facts</source>
        <translation>Le service central a refusé un fait</translation>
    </message>
    <message>
        <source>It is kept at this desk, the others go on. Tell support.</source>
        <translation>Il est gardé à ce poste, les autres continuent. Prévenez l’assistance.</translation>
    </message>
    <message>
        <source>This code is not known</source>
        <translation>Ce code est inconnu</translation>
    </message>
    <message>
        <source>Check it, or have a new one made at the central service.</source>
        <translation>Vérifiez-le, ou faites-en faire un nouveau au service central.</translation>
    </message>
    <message>
        <source>This code was used before</source>
        <translation>Ce code a déjà servi</translation>
    </message>
    <message>
        <source>Each code is good for one desk. Have a new one made.</source>
        <translation>Un code vaut pour un seul poste. Faites-en faire un nouveau.</translation>
    </message>
    <message>
        <source>This code is too old</source>
        <translation>Ce code est trop ancien</translation>
    </message>
    <message>
        <source>Codes are good for ten minutes. Have a new one made.</source>
        <translation>Un code vaut dix minutes. Faites-en faire un nouveau.</translation>
    </message>
    <message>
        <source>The central service does not take this address</source>
        <translation>Le service central n’accepte pas cette adresse</translation>
    </message>
    <message>
        <source>Look at its lines, then save again.</source>
        <translation>Vérifiez ses lignes, puis enregistrez encore.</translation>
    </message>
    <message>
        <source>There is no address to verify</source>
        <translation>Il n’y a pas d’adresse à vérifier</translation>
    </message>
    <message>
        <source>Save the notice address first.</source>
        <translation>Enregistrez d’abord l’adresse d’avis.</translation>
    </message>
    <message>
        <source>A code was mailed a moment ago</source>
        <translation>Un code vient d’être envoyé</translation>
    </message>
    <message>
        <source>Look into the mailbox, or wait a minute.</source>
        <translation>Regardez dans la boîte e-mail, ou attendez une minute.</translation>
    </message>
    <message>
        <source>This code is not the one that was mailed</source>
        <translation>Ce n’est pas le code envoyé</translation>
    </message>
    <message>
        <source>Type the eight digits of the newest mail.</source>
        <translation>Saisissez les huit chiffres du dernier e-mail.</translation>
    </message>
    <message>
        <source>Have another one mailed.</source>
        <translation>Faites-en envoyer un autre.</translation>
    </message>
    <message>
        <source>No such order</source>
        <translation>Commande introuvable</translation>
    </message>
    <message>
        <source>{order} is not known to the central service.</source>
        <translation>Le service central ne connaît pas {order}.</translation>
    </message>
    <message>
        <source>Several orders</source>
        <translation>Plusieurs commandes</translation>
    </message>
    <message>
        <source>Several brands have an order {order}. Name it by its id.</source>
        <translation>Plusieurs marques ont une commande {order}. Indiquez son identifiant.</translation>
    </message>
    <message>
        <source>Too long for a packing slip</source>
        <translation>Trop long pour un bon de livraison</translation>
    </message>
    <message>
        <source>The number of order {order} does not fit into its code.</source>
        <translation>Le numéro de la commande {order} ne tient pas dans son code.</translation>
    </message>
    <message>
        <source>No such key</source>
        <translation>Clé introuvable</translation>
    </message>
    <message>
        <source>The brand has no key {key} in force.</source>
        <translation>La marque n’a pas de clé {key} en vigueur.</translation>
    </message>
    <message>
        <source>Nobody here has a supervisor&apos;s PIN</source>
        <translation>Personne n’a de code PIN de responsable ici</translation>
    </message>
    <message>
        <source>Set the first one at this desk, or have one made at the central service.</source>
        <translation>Choisissez le premier sur ce poste, ou faites-en créer un au service central.</translation>
    </message>
    <message>
        <source>This PIN is not right</source>
        <translation>Code PIN incorrect</translation>
    </message>
    <message>
        <source>Try again. Each wrong one makes the wait longer.</source>
        <translation>Réessayez. Chaque erreur allonge l’attente.</translation>
    </message>
    <message>
        <source>Too many wrong PINs</source>
        <translation>Trop de codes PIN incorrects</translation>
    </message>
    <message>
        <source>Wait {wait_s} seconds, then try again.</source>
        <translation>Attendez {wait_s} secondes, puis réessayez.</translation>
    </message>
    <message>
        <source>This PIN cannot be used</source>
        <translation>Ce code PIN ne convient pas</translation>
    </message>
    <message>
        <source>Use {least} to {most} digits.</source>
        <translation>Utilisez de {least} à {most} chiffres.</translation>
    </message>
    <message>
        <source>There is a supervisor already</source>
        <translation>Il y a déjà un responsable</translation>
    </message>
    <message>
        <source>Ask them, or have another PIN made at the central service.</source>
        <translation>Adressez-vous à lui, ou faites créer un autre code PIN au service central.</translation>
    </message>
    <message>
        <source>The name is missing</source>
        <translation>Le nom manque</translation>
    </message>
    <message>
        <source>Say who the PIN is for.</source>
        <translation>Dites à qui est le code PIN.</translation>
    </message>
    <message>
        <source>The reason is missing</source>
        <translation>Le motif manque</translation>
    </message>
    <message>
        <source>Write a few words: they are kept.</source>
        <translation>Écrivez quelques mots&#xa0;: ils sont conservés.</translation>
    </message>
    <message>
        <source>This cannot be overridden</source>
        <translation>Aucune dérogation possible</translation>
    </message>
    <message>
        <source>It is no rule of the brand&apos;s but a fact. Change what comes back.</source>
        <translation>Ce n’est pas une règle de la marque mais un fait. Modifiez ce qui est rendu.</translation>
    </message>
    <message>
        <source>Nothing here has the number {number}. Check it, or take the goods back by hand.</source>
        <translation>Rien ne porte le numéro {number}. Vérifiez-le, ou faites un retour manuel.</translation>
    </message>
    <message>
        <source>This packing slip is not to be believed</source>
        <translation>Ce bon de livraison n’est pas fiable</translation>
    </message>
    <message>
        <source>Find the order by its parcel&apos;s number, or by its number and the postcode.</source>
        <translation>Cherchez la commande par le numéro du colis, ou par son numéro et le code postal.</translation>
    </message>
    <message>
        <source>The postcode is needed</source>
        <translation>Il faut le code postal</translation>
    </message>
    <message>
        <source>Ask for the postcode that order {number} was sent to.</source>
        <translation>Demandez le code postal de livraison de la commande {number}.</translation>
    </message>
    <message>
        <source>The postcode does not fit</source>
        <translation>Le code postal ne correspond pas</translation>
    </message>
    <message>
        <source>Order {number} was sent elsewhere. Ask again for both.</source>
        <translation>La commande {number} a été livrée ailleurs. Redemandez les deux.</translation>
    </message>
    <message>
        <source>This is no postcode</source>
        <translation>Ce n’est pas un code postal</translation>
    </message>
    <message>
        <source>{postcode} is none in the country of the order. Check it.</source>
        <translation>{postcode} n’en est pas un dans le pays de la commande. Vérifiez-le.</translation>
    </message>
    <message>
        <source>The brand is not known here</source>
        <translation>Marque inconnue sur ce poste</translation>
    </message>
    <message>
        <source>Wait for the network, then try again.</source>
        <translation>Attendez le réseau, puis réessayez.</translation>
    </message>
    <message>
        <source>The brand&apos;s rules have changed</source>
        <translation>Les règles de la marque ont changé</translation>
    </message>
    <message>
        <source>Look at what is marked now, then complete again. Nothing was stored.</source>
        <translation>Regardez ce qui est signalé, puis terminez à nouveau. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>A rule says no</source>
        <translation>Une règle s’y oppose</translation>
    </message>
    <message>
        <source>Look at what is marked. A supervisor may override what is the brand&apos;s to decide.</source>
        <translation>Regardez ce qui est signalé. Un responsable peut déroger à ce que la marque décide.</translation>
    </message>
    <message>
        <source>What it is exchanged for is missing</source>
        <translation>L’article d’échange manque</translation>
    </message>
    <message>
        <source>Choose it for {title}.</source>
        <translation>Choisissez-le pour {title}.</translation>
    </message>
    <message>
        <source>The prices are in two currencies</source>
        <translation>Les prix sont en deux monnaies</translation>
    </message>
    <message>
        <source>{title} cannot be exchanged for this. Choose another article.</source>
        <translation>{title} ne peut pas être échangé contre cela. Choisissez un autre article.</translation>
    </message>
    <message>
        <source>There is no such receipt here</source>
        <translation>Ce reçu n’est pas sur ce poste</translation>
    </message>
    <message>
        <source>Print it at the desk that took the goods back.</source>
        <translation>Imprimez-le sur le poste qui a repris les articles.</translation>
    </message>
    <message>
        <source>The goods have not come</source>
        <translation>Les articles ne sont pas arrivés</translation>
    </message>
    <message>
        <source>Receive return {number} first, or say that it is given without them.</source>
        <translation>Réceptionnez d’abord le retour {number}, ou choisissez sans les articles.</translation>
    </message>
    <message>
        <source>The amount does not fit</source>
        <translation>Le montant ne convient pas</translation>
    </message>
    <message>
        <source>Give at most {most}, in the currency of the order.</source>
        <translation>Donnez au plus {most}, dans la monnaie de la commande.</translation>
    </message>
    <message>
        <source>This return is decided already</source>
        <translation>Ce retour est déjà décidé</translation>
    </message>
    <message>
        <source>Return {number} keeps the decision that was made first.</source>
        <translation>Le retour {number} garde la première décision.</translation>
    </message>
    <message>
        <source>Nothing is proposed yet</source>
        <translation>Rien n’est encore proposé</translation>
    </message>
    <message>
        <source>Say first what the shopper gets for return {number}.</source>
        <translation>Dites d’abord ce que reçoit le client pour le retour {number}.</translation>
    </message>
    <message>
        <source>This voucher was used</source>
        <translation>Cet avoir a déjà servi</translation>
    </message>
    <message>
        <source>It was taken at {desk}.</source>
        <translation>Il a été utilisé&#xa0;: {desk}.</translation>
    </message>
    <message>
        <source>This voucher is not valid</source>
        <translation>Cet avoir n’est pas valable</translation>
    </message>
    <message>
        <source>Its return was decided elsewhere before. Ask a supervisor.</source>
        <translation>Son retour avait été décidé ailleurs. Demandez à un responsable.</translation>
    </message>
    <message>
        <source>This voucher is too old</source>
        <translation>Cet avoir est périmé</translation>
    </message>
    <message>
        <source>A supervisor may decide otherwise.</source>
        <translation>Un responsable peut en décider autrement.</translation>
    </message>
    <message>
        <source>This voucher is not genuine</source>
        <translation>Cet avoir est faux</translation>
    </message>
    <message>
        <source>Nothing may be given for it. Tell a supervisor.</source>
        <translation>Ne donnez rien en échange. Prévenez un responsable.</translation>
    </message>
    <message>
        <source>This voucher is not known here</source>
        <translation>Avoir inconnu sur ce poste</translation>
    </message>
    <message>
        <source>Scan its QR code. If it still is not, wait for the network.</source>
        <translation>Scannez son code QR. S’il reste inconnu, attendez le réseau.</translation>
    </message>
    <message>
        <source>This voucher cannot be read</source>
        <translation>Cet avoir est illisible</translation>
    </message>
    <message>
        <source>Scan its QR code again, or type the eleven characters below it.</source>
        <translation>Scannez à nouveau son code QR, ou saisissez les onze caractères dessous.</translation>
    </message>
    <message>
        <source>Nobody has this id</source>
        <translation>Personne n’a cet identifiant</translation>
    </message>
    <message>
        <source>{staff} is not known to the central service.</source>
        <translation>Le service central ne connaît pas {staff}.</translation>
    </message>
    <message>
        <source>It is not stored. Try again, and send support the report.</source>
        <translation>Ce n’est pas enregistré. Réessayez, et envoyez le rapport à l’assistance.</translation>
    </message>
    <message>
        <source>This ReturnDesk is too old</source>
        <translation>Ce ReturnDesk est trop ancien</translation>
    </message>
    <message>
        <source>Start ReturnDesk again: it sets them aside and reads them anew from the central service. What was not sent yet is kept.</source>
        <translation>Redémarrez ReturnDesk : il les met de côté et les relit depuis le service central. Ce qui n’a pas encore été envoyé est gardé.</translation>
    </message>
    <message>
        <source>No customs document is needed for {number}</source>
        <translation>{number} : pas de déclaration en douane nécessaire</translation>
    </message>
    <message>
        <source>Install the newest version. Nothing is lost.</source>
        <translation>Installez la dernière version. Rien n’est perdu.</translation>
    </message>
    <message>
        <source>The central service did not start</source>
        <translation>Le service central n’a pas démarré</translation>
    </message>
    <message>
        <source>Look at its messages, then start it again.</source>
        <translation>Lisez ses messages, puis relancez-le.</translation>
    </message>
    <message>
        <source>The address is taken</source>
        <translation>L’adresse est déjà prise</translation>
    </message>
    <message>
        <source>Another program listens at {host}:{port}. Choose another port.</source>
        <translation>Un autre programme écoute sur {host}:{port}. Choisissez un autre port.</translation>
    </message>
    <message>
        <source>The address cannot be used</source>
        <translation>L’adresse est inutilisable</translation>
    </message>
    <message>
        <source>{host}:{port} is no address of this computer.</source>
        <translation>{host}:{port} n’est pas une adresse de cet ordinateur.</translation>
    </message>
    <message>
        <source>The sender&apos;s address is not right</source>
        <translation>L’adresse d’expéditeur n’est pas bonne</translation>
    </message>
    <message>
        <source>{address} is no e-mail address.</source>
        <translation>{address} n’est pas une adresse e-mail.</translation>
    </message>
    <message>
        <source>The mail server&apos;s address is not right</source>
        <translation>L’adresse du serveur d’e-mail n’est pas bonne</translation>
    </message>
    <message>
        <source>{value} is not written as HOST:PORT.</source>
        <translation>{value} ne s’écrit pas HÔTE:PORT.</translation>
    </message>
    <message>
        <source>The file does not fit</source>
        <translation>Le fichier ne convient pas</translation>
    </message>
    <message>
        <source>{file}: {detail}.</source>
        <translation>{file}&#xa0;: {detail}.</translation>
    </message>
    <message>
        <source>This brand is not known</source>
        <translation>Cette marque est inconnue</translation>
    </message>
    <message>
        <source>Wait for the next sync, then open the rules again.</source>
        <translation>Attendez la prochaine synchronisation, puis rouvrez les règles.</translation>
    </message>
    <message>
        <source>The rules cannot be saved like this</source>
        <translation>Ces règles ne peuvent pas être enregistrées</translation>
    </message>
    <message>
        <source>Put right what the page marks in red, then save again.</source>
        <translation>Corrigez ce que la page signale en rouge, puis enregistrez à nouveau.</translation>
    </message>
    <message>
        <source>Another brand has this portal address</source>
        <translation>Une autre marque utilise déjà cette adresse de portail</translation>
    </message>
    <message>
        <source>Choose another address for the portal.</source>
        <translation>Choisissez une autre adresse pour le portail.</translation>
    </message>
    <message>
        <source>The central service has lost a picture</source>
        <translation>Le service central n&apos;a plus cette image</translation>
    </message>
    <message>
        <source>Choose the picture again on the rules page.</source>
        <translation>Choisissez de nouveau l&apos;image sur la page des règles.</translation>
    </message>
    <message>
        <source>The picture is too large for the portal</source>
        <translation>L&apos;image est trop grande pour le portail</translation>
    </message>
    <message>
        <source>Choose one of at most 1 MB and 4,000 pixels a side.</source>
        <translation>Choisissez-en une d&apos;au plus 1 Mo et 4 000 pixels de côté.</translation>
    </message>
    <message>
        <source>Nobody has signed for this</source>
        <translation>Personne n&apos;a signé</translation>
    </message>
    <message>
        <source>A supervisor has to say who they are before the rules are saved.</source>
        <translation>Un responsable doit s&apos;identifier avant l&apos;enregistrement des règles.</translation>
    </message>
    <message>
        <source>The file contradicts what is known</source>
        <translation>Le fichier contredit ce qui est connu</translation>
    </message>
    <message>
        <source>Nothing was taken in: {detail}.</source>
        <translation>Rien n’a été repris&#xa0;: {detail}.</translation>
    </message>
    <message>
        <source>No such site</source>
        <translation>Adresse de retour inconnue</translation>
    </message>
    <message>
        <source>{site} is not known to the central service.</source>
        <translation>{site} n’est pas connu du service central.</translation>
    </message>
    <message>
        <source>No such desk</source>
        <translation>Poste inconnu</translation>
    </message>
    <message>
        <source>{desk} is not known to the central service.</source>
        <translation>{desk} n’est pas connu du service central.</translation>
    </message>
</context>
<context>
    <name>papers</name>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>It prints by itself when that is mended.</source>
        <translation>L’impression part d’elle-même ensuite.</translation>
    </message>
    <message>
        <source>Saved as {file} in {folder}</source>
        <translation>Enregistré : {file}, dans {folder}</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Avoir</translation>
    </message>
    <message>
        <source>Customs document</source>
        <translation>Déclaration en douane</translation>
    </message>
    <message>
        <source>Inspection sheet</source>
        <translation>Fiche de contrôle</translation>
    </message>
    <message>
        <source>Transfer note</source>
        <translation>Bon de transfert</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Réimprimer</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
</context>
<context>
    <name>pin</name>
    <message>
        <source>Name of the supervisor</source>
        <translation>Nom du responsable</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Code PIN</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Fixer le code</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The first supervisor of this site</source>
        <translation>Le premier responsable de ce site</translation>
    </message>
    <message>
        <source>For supervisors</source>
        <translation>Réservé aux responsables</translation>
    </message>
    <message>
        <source>Nobody here has a PIN yet. Choose one of 4 to 12 digits.</source>
        <translation>Personne ici n’a encore de code. Choisissez-en un de 4 à 12 chiffres.</translation>
    </message>
    <message>
        <source>Type your PIN.</source>
        <translation>Tapez votre code PIN.</translation>
    </message>
</context>
<context>
    <name>printers</name>
    <message>
        <source>Printers</source>
        <translation>Imprimantes</translation>
    </message>
    <message>
        <source>Add a printer</source>
        <translation>Ajouter une imprimante</translation>
    </message>
    <message>
        <source>No printer yet</source>
        <translation>Pas encore d’imprimante</translation>
    </message>
    <message>
        <source>Add one: it is searched for, set up and tested right here.</source>
        <translation>Ajoutez-en une : recherche, réglages et essai se font ici.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Impression…</translation>
    </message>
    <message>
        <source>The printer says that it is through.</source>
        <translation>L’imprimante confirme qu’elle a fini.</translation>
    </message>
    <message>
        <source>Sent. The printer does not answer: look at the paper.</source>
        <translation>Envoyé. L’imprimante ne répond pas : regardez le papier.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>USB</source>
        <translation>USB</translation>
    </message>
    <message>
        <source>Serial port</source>
        <translation>Port série</translation>
    </message>
    <message>
        <source>Print queue, raw</source>
        <translation>File d’impression, brute</translation>
    </message>
    <message>
        <source>System printer</source>
        <translation>Imprimante du système</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>System driver</source>
        <translation>Pilote du système</translation>
    </message>
    <message>
        <source>Roll 58 mm</source>
        <translation>Rouleau 58 mm</translation>
    </message>
    <message>
        <source>Roll 80 mm</source>
        <translation>Rouleau 80 mm</translation>
    </message>
    <message>
        <source>Label 4 × 6 in</source>
        <translation>Étiquette 10 × 15 cm</translation>
    </message>
    <message>
        <source>Sheet A4</source>
        <translation>Feuille A4</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>Recherche sur cet ordinateur…</translation>
    </message>
    <message>
        <source>Looking at USB…</source>
        <translation>Recherche sur l’USB…</translation>
    </message>
    <message>
        <source>Looking at the system&apos;s printers…</source>
        <translation>Recherche des imprimantes du système…</translation>
    </message>
    <message>
        <source>Looking at serial ports…</source>
        <translation>Recherche sur les ports série…</translation>
    </message>
    <message>
        <source>Listening to the network…</source>
        <translation>Écoute du réseau…</translation>
    </message>
    <message>
        <source>Queue held</source>
        <translation>File retenue</translation>
    </message>
    <message>
        <source>Cash drawer</source>
        <translation>Tiroir-caisse</translation>
    </message>
    <message>
        <source>Did not open</source>
        <translation>Pas ouvert</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>copy {number}</source>
        <translation>copie {number}</translation>
    </message>
    <message>
        <source>Waits for the printer</source>
        <translation>Attend l’imprimante</translation>
    </message>
    <message>
        <source>Came out</source>
        <translation>Sorti</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En file</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Impression</translation>
    </message>
    <message>
        <source>Sent, no answer</source>
        <translation>Envoyé, sans réponse</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Imprimé</translation>
    </message>
    <message>
        <source>Did it print?</source>
        <translation>Sorti ou pas ?</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Pas imprimé</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Print the test page</source>
        <translation>Imprimer la page d’essai</translation>
    </message>
    <message>
        <source>Does it scan? Scan every code of the paper.</source>
        <translation>Ça se lit ? Scannez chaque code du papier.</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Code-barres</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Code QR</translation>
    </message>
    <message>
        <source>Data Matrix</source>
        <translation>Data Matrix</translation>
    </message>
    <message>
        <source>My scanner reads no more</source>
        <translation>Mon scanner n’en lit pas plus</translation>
    </message>
    <message>
        <source>{size} read</source>
        <translation>{size} lu</translation>
    </message>
    <message>
        <source>darkness {value}</source>
        <translation>noirceur {value}</translation>
    </message>
    <message>
        <source>Try {settings}</source>
        <translation>Essayer : {settings}</translation>
    </message>
    <message>
        <source>Labels of this printer can be read</source>
        <translation>Les étiquettes de cette imprimante se lisent</translation>
    </message>
    <message>
        <source>All sizes that labels use were scanned.</source>
        <translation>Toutes les tailles utilisées ont été lues.</translation>
    </message>
    <message>
        <source>Fine lines run together</source>
        <translation>Les traits fins se touchent</translation>
    </message>
    <message>
        <source>Less heat keeps them apart. Print the page once more.</source>
        <translation>Moins de chaleur les sépare. Réimprimez la page.</translation>
    </message>
    <message>
        <source>Lines are too pale or broken</source>
        <translation>Traits trop pâles ou coupés</translation>
    </message>
    <message>
        <source>More heat and less speed help. Clean the print head as well.</source>
        <translation>Plus de chaleur et moins de vitesse. Nettoyez aussi la tête.</translation>
    </message>
    <message>
        <source>Nothing was scanned</source>
        <translation>Rien n’a été lu</translation>
    </message>
    <message>
        <source>Look at the paper: is it printed at all? Does the scanner work elsewhere?</source>
        <translation>Regardez le papier : est-il imprimé ? Le scanner marche-t-il ailleurs ?</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Page d’essai</translation>
    </message>
    <message>
        <source>Open drawer</source>
        <translation>Ouvrir le tiroir</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Régler</translation>
    </message>
    <message>
        <source>Yes, it is here</source>
        <translation>Oui, la voici</translation>
    </message>
    <message>
        <source>No, print again</source>
        <translation>Non, réimprimer</translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Nothing printed yet</source>
        <translation>Rien d’imprimé encore</translation>
    </message>
    <message>
        <source>Each label and receipt is listed here, with what became of it.</source>
        <translation>Chaque étiquette et ticket apparaît ici, avec son sort.</translation>
    </message>
    <message>
        <source>Jobs of this printer</source>
        <translation>Travaux de cette imprimante</translation>
    </message>
    <message>
        <source>Hold the queue</source>
        <translation>Retenir la file</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Did it print? {what}</source>
        <translation>Sorti ou pas ? {what}</translation>
    </message>
    <message>
        <source>No, nothing came</source>
        <translation>Non, rien</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Réimprimer</translation>
    </message>
    <message>
        <source>Send it now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>Print again, marked as a copy</source>
        <translation>Réimprimer, marqué COPIE</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Chercher encore</translation>
    </message>
    <message>
        <source>Or type where it is</source>
        <translation>Ou indiquez où elle est</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>On the screen</source>
        <translation>À l’écran</translation>
    </message>
    <message>
        <source>No printer yet? Its papers come out in a window.</source>
        <translation>Pas d’imprimante ? Les papiers sortent dans une fenêtre.</translation>
    </message>
    <message>
        <source>No printer found. Is it on?</source>
        <translation>Aucune imprimante. Est-elle allumée ?</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Type the name of the port.</source>
        <translation>Indiquez le nom du port.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Sert à</translation>
    </message>
    <message>
        <source>Darkness</source>
        <translation>Noirceur</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>The printer&apos;s own</source>
        <translation>Celle de l’imprimante</translation>
    </message>
    <message>
        <source>Margins: left, top, right, bottom</source>
        <translation>Marges : gauche, haut, droite, bas</translation>
    </message>
    <message>
        <source>Margin left</source>
        <translation>Marge gauche</translation>
    </message>
    <message>
        <source>Margin top</source>
        <translation>Marge haute</translation>
    </message>
    <message>
        <source>Margin right</source>
        <translation>Marge droite</translation>
    </message>
    <message>
        <source>Margin bottom</source>
        <translation>Marge basse</translation>
    </message>
    <message>
        <source>Cuts the paper</source>
        <translation>Coupe le papier</translation>
    </message>
    <message>
        <source>Has a cash drawer</source>
        <translation>A un tiroir-caisse</translation>
    </message>
    <message>
        <source>Says how it is</source>
        <translation>Dit son état</translation>
    </message>
    <message>
        <source>Takes over while it is out of reach</source>
        <translation>La remplace quand elle ne répond pas</translation>
    </message>
    <message>
        <source>No other</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langage</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Choose at least one thing that it prints.</source>
        <translation>Choisissez au moins un usage.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Remove this printer</source>
        <translation>Retirer cette imprimante</translation>
    </message>
    <message>
        <source>Which printer?</source>
        <translation>Quelle imprimante ?</translation>
    </message>
    <message>
        <source>What is it, and what for?</source>
        <translation>C’est quoi, et pour quoi ?</translation>
    </message>
    <message>
        <source>Does it scan?</source>
        <translation>Ça se lit ?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Save and test</source>
        <translation>Enregistrer et essayer</translation>
    </message>
    <message>
        <source>Asking {name} what it is…</source>
        <translation>On demande à {name} ce qu’elle est…</translation>
    </message>
    <message>
        <source>It does not say what it is. The usual is filled in: look it over.</source>
        <translation>Elle ne dit pas ce qu’elle est. L’usuel est rempli : vérifiez.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
</context>
<context>
    <name>returns</name>
    <message>
        <source>Return</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Shopper</source>
        <translation>Acheteur</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Annoncé</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Colis</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Retours</translation>
    </message>
    <message>
        <source>Search by number, name, order or tracking number</source>
        <translation>Chercher par numéro, nom, commande ou suivi</translation>
    </message>
    <message>
        <source>Parcel state</source>
        <translation>État du colis</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Returns found</source>
        <translation>Retours trouvés</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>In this parcel</source>
        <translation>Dans ce colis</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>No return matches “{text}”.</source>
        <translation>Aucun retour ne correspond à «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>No return is in this state.</source>
        <translation>Aucun retour n’est dans cet état.</translation>
    </message>
    <message>
        <source>No returns yet</source>
        <translation>Pas encore de retours</translation>
    </message>
    <message>
        <source>They appear here when the central service has told them.</source>
        <translation>Ils s’affichent ici dès que le service central les annonce.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Reading the returns…</source>
        <translation>Lecture des retours…</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Récents d’abord</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Anciens d’abord</translation>
    </message>
    <message>
        <source>By: {column}</source>
        <translation>Par&#xa0;: {column}</translation>
    </message>
    <message>
        <source>Sorting: {sorting}</source>
        <translation>Tri&#xa0;: {sorting}</translation>
    </message>
    <message>
        <source>by {clerk}</source>
        <translation>par {clerk}</translation>
    </message>
    <message>
        <source>Received {when}</source>
        <translation>Reçu {when}</translation>
    </message>
    <message>
        <source>Return {number}</source>
        <translation>Retour {number}</translation>
    </message>
    <message>
        <source>“Return received” mail</source>
        <translation>E-mail «&#xa0;retour reçu&#xa0;»</translation>
    </message>
    <message>
        <source>announced {day}</source>
        <translation>annoncé le {day}</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>Colis</translation>
    </message>
    <message>
        <source>No tracking number</source>
        <translation>Pas de numéro de suivi</translation>
    </message>
    <message>
        <source>{here} of {all}</source>
        <translation>{here} sur {all}</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>Portal rules</source>
        <translation>Règles du portail</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>No brand yet</source>
        <translation>Pas encore de marque</translation>
    </message>
    <message>
        <source>It comes with the first sync.</source>
        <translation>Elle arrive avec la première synchronisation.</translation>
    </message>
    <message>
        <source>portal rules that are not saved</source>
        <translation>des règles du portail non enregistrées</translation>
    </message>
    <message>
        <source>Choose a side in each field.</source>
        <translation>Choisissez un côté pour chaque champ.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Saved. Every desk gets it with its next sync.</source>
        <translation>Enregistré. Chaque poste le reçoit à sa prochaine synchronisation.</translation>
    </message>
    <message>
        <source>Not saved: no network. Your changes stay here; save again later.</source>
        <translation>Pas enregistré&#xa0;: pas de réseau. Vos changements restent ici&#x202f;; enregistrez plus tard.</translation>
    </message>
    <message>
        <source>Somebody else saved meanwhile. Saving compares both.</source>
        <translation>Quelqu’un d’autre a enregistré entre-temps. Enregistrer compare les deux.</translation>
    </message>
    <message>
        <source>Mail “{mail}”</source>
        <translation>E-mail «&#xa0;{mail}&#xa0;»</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Portal address</source>
        <translation>Adresse du portail</translation>
    </message>
    <message>
        <source>Return address</source>
        <translation>Adresse de retour</translation>
    </message>
    <message>
        <source>Return window</source>
        <translation>Délai de retour</translation>
    </message>
    <message>
        <source>Unlinked returns</source>
        <translation>Retours sans envoi connu</translation>
    </message>
    <message>
        <source>International returns</source>
        <translation>Retours internationaux</translation>
    </message>
    <message>
        <source>Return label</source>
        <translation>Étiquette de retour</translation>
    </message>
    <message>
        <source>Fee for a drop-off</source>
        <translation>Frais pour un dépôt</translation>
    </message>
    <message>
        <source>Paid before the label</source>
        <translation>Payé avant l’étiquette</translation>
    </message>
    <message>
        <source>Label countries</source>
        <translation>Pays avec étiquette</translation>
    </message>
    <message>
        <source>Ways to return</source>
        <translation>Modes de retour</translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation>Transporteurs</translation>
    </message>
    <message>
        <source>Refund methods</source>
        <translation>Modes de remboursement</translation>
    </message>
    <message>
        <source>Approved without a supervisor</source>
        <translation>Accepté sans responsable</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Motifs</translation>
    </message>
    <message>
        <source>Notice of new returns</source>
        <translation>Avis de nouveau retour</translation>
    </message>
    <message>
        <source>Link to the return policy</source>
        <translation>Lien vers les conditions de retour</translation>
    </message>
    <message>
        <source>Link to support</source>
        <translation>Lien vers l’assistance</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instructions</translation>
    </message>
    <message>
        <source>Background picture</source>
        <translation>Image de fond</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>Footer</source>
        <translation>Pied de page</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Inspection in the mail</source>
        <translation>Contrôle dans l’e-mail</translation>
    </message>
    <message>
        <source>Shoppers&apos; data are kept</source>
        <translation>Conservation des données clients</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} jours</translation>
    </message>
    <message>
        <source>All carriers</source>
        <translation>Tous les transporteurs</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>{width} × {height} pixels, {size} kB</source>
        <translation>{width} × {height} pixels, {size} ko</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>Tous les pays</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>up to {amount}</source>
        <translation>jusqu’à {amount}</translation>
    </message>
    <message>
        <source>once inspected</source>
        <translation>une fois contrôlé</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Caché</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermé</translation>
    </message>
    <message>
        <source>Everybody finds the portal and can use it.</source>
        <translation>Tout le monde trouve le portail et peut l’utiliser.</translation>
    </message>
    <message>
        <source>It works, but no mail and no packing slip links to it.</source>
        <translation>Il fonctionne, mais aucun e-mail ni bon de livraison n’y mène.</translation>
    </message>
    <message>
        <source>Nobody can start a return. Desks still receive parcels.</source>
        <translation>Personne ne peut commencer un retour. Les postes reçoivent toujours les colis.</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Gratuite</translation>
    </message>
    <message>
        <source>Fixed fee</source>
        <translation>Frais fixes</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Pas d’étiquette</translation>
    </message>
    <message>
        <source>In the shop</source>
        <translation>En boutique</translation>
    </message>
    <message>
        <source>Drop-off with a label</source>
        <translation>Dépôt avec étiquette</translation>
    </message>
    <message>
        <source>Drop-off with a QR code</source>
        <translation>Dépôt avec QR code</translation>
    </message>
    <message>
        <source>Pick-up at home</source>
        <translation>Enlèvement à domicile</translation>
    </message>
    <message>
        <source>Label created</source>
        <translation>Étiquette créée</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Remis au point de dépôt</translation>
    </message>
    <message>
        <source>Return received</source>
        <translation>Retour reçu</translation>
    </message>
    <message>
        <source>France and Monaco</source>
        <translation>France et Monaco</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Autriche</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgique</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>Tchéquie</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Danemark</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>Finlande</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Allemagne</translation>
    </message>
    <message>
        <source>Greece</source>
        <translation>Grèce</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>Hongrie</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irlande</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italie</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Luxembourg</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Pays-Bas</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Pologne</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation>Slovaquie</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Espagne</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>Suède</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>Small letters, digits and hyphens only; a letter or digit at both ends.</source>
        <translation>Lettres minuscules, chiffres et tirets seulement&#x202f;; une lettre ou un chiffre aux deux bouts.</translation>
    </message>
    <message>
        <source>From {least} to {most} days.</source>
        <translation>De {least} à {most} jours.</translation>
    </message>
    <message>
        <source>From 0 to {most}.</source>
        <translation>De 0 à {most}.</translation>
    </message>
    <message>
        <source>The brand sells in {currency}, not in {given}.</source>
        <translation>La marque vend en {currency}, pas en {given}.</translation>
    </message>
    <message>
        <source>Type an amount, such as 4.90.</source>
        <translation>Tapez un montant, comme 4,90.</translation>
    </message>
    <message>
        <source>An amount is not below zero.</source>
        <translation>Un montant n’est pas négatif.</translation>
    </message>
    <message>
        <source>A fee of 0 makes the label free.</source>
        <translation>Avec des frais de 0, l’étiquette est gratuite.</translation>
    </message>
    <message>
        <source>Without a fixed fee there is nothing to pay.</source>
        <translation>Sans frais fixes, il n’y a rien à payer.</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>Choisissez-en au moins un.</translation>
    </message>
    <message>
        <source>No label can come from {country}.</source>
        <translation>Aucune étiquette ne peut partir de&#xa0;: {country}.</translation>
    </message>
    <message>
        <source>The carrier {carrier} is not known. Remove it.</source>
        <translation>Le transporteur {carrier} est inconnu. Retirez-le.</translation>
    </message>
    <message>
        <source>The reason “{reason}” is not known. Remove it.</source>
        <translation>Le motif «&#xa0;{reason}&#xa0;» est inconnu. Retirez-le.</translation>
    </message>
    <message>
        <source>“{reason}” is there twice.</source>
        <translation>«&#xa0;{reason}&#xa0;» y est deux fois.</translation>
    </message>
    <message>
        <source>{count} reasons: with more than {advised} shoppers choose at random.</source>
        <translation>{count} motifs&#xa0;: au-delà de {advised}, les clients choisissent au hasard.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Ce n’est pas une adresse e-mail.</translation>
    </message>
    <message>
        <source>Not verified yet: nothing is sent to it until then.</source>
        <translation>Pas encore vérifiée&#xa0;: rien n’y est envoyé d’ici là.</translation>
    </message>
    <message>
        <source>A link begins with https:// and names a web page.</source>
        <translation>Un lien commence par https:// et désigne une page web.</translation>
    </message>
    <message>
        <source>The language {language} is not known.</source>
        <translation>La langue {language} est inconnue.</translation>
    </message>
    <message>
        <source>Too long: {most} characters are the most.</source>
        <translation>Trop long&#xa0;: {most} caractères au plus.</translation>
    </message>
    <message>
        <source>“{what}” is not allowed here: only bold, italic, underline, lists and links.</source>
        <translation>«&#xa0;{what}&#xa0;» n’est pas permis ici&#xa0;: seulement gras, italique, souligné, listes et liens.</translation>
    </message>
    <message>
        <source>“{what}” is not allowed in a text.</source>
        <translation>«&#xa0;{what}&#xa0;» n’est pas permis dans un texte.</translation>
    </message>
    <message>
        <source>Without a label, shoppers need to read here where to send the parcel.</source>
        <translation>Sans étiquette, les clients doivent lire ici où envoyer le colis.</translation>
    </message>
    <message>
        <source>A colour is written as #2457D6.</source>
        <translation>Une couleur s’écrit comme #2457D6.</translation>
    </message>
    <message>
        <source>Take a PNG or a JPEG picture.</source>
        <translation>Prenez une image PNG ou JPEG.</translation>
    </message>
    <message>
        <source>The picture has more than {most}.</source>
        <translation>L’image dépasse {most}.</translation>
    </message>
    <message>
        <source>The picture has more than {most} pixels a side.</source>
        <translation>L’image dépasse {most} pixels de côté.</translation>
    </message>
    <message>
        <source>A subject is a single line.</source>
        <translation>Un objet tient sur une ligne.</translation>
    </message>
    <message>
        <source>This is missing.</source>
        <translation>À remplir.</translation>
    </message>
    <message>
        <source>A single line, without special signs.</source>
        <translation>Une seule ligne, sans signes spéciaux.</translation>
    </message>
    <message>
        <source>A country is two letters, such as FR.</source>
        <translation>Un pays s’écrit en deux lettres, comme FR.</translation>
    </message>
    <message>
        <source>“{{{name}}}” cannot be filled in. Take one of the buttons below the text.</source>
        <translation>«&#xa0;{{{name}}}&#xa0;» ne peut pas être rempli. Prenez un des boutons sous le texte.</translation>
    </message>
    <message>
        <source>Write a brace twice to have it in the text: {{{{</source>
        <translation>Pour avoir une accolade dans le texte, écrivez-la deux fois&#xa0;: {{{{</translation>
    </message>
    <message>
        <source>Another brand has this portal address.</source>
        <translation>Une autre marque a cette adresse de portail.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Poser</translation>
    </message>
    <message>
        <source>Address of the link; empty for none</source>
        <translation>Adresse du lien&#x202f;; vide pour aucun</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Gras</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Italique</translation>
    </message>
    <message>
        <source>Underlined</source>
        <translation>Souligné</translation>
    </message>
    <message>
        <source>Bullets</source>
        <translation>Liste à puces</translation>
    </message>
    <message>
        <source>Mark some words first.</source>
        <translation>Sélectionnez d’abord quelques mots.</translation>
    </message>
    <message>
        <source>Mine  ←</source>
        <translation>Le mien  ←</translation>
    </message>
    <message>
        <source>{name}  →</source>
        <translation>{name}  →</translation>
    </message>
    <message>
        <source>Both changed this: choose</source>
        <translation>Changé des deux côtés&#xa0;: choisissez</translation>
    </message>
    <message>
        <source>Only you changed this</source>
        <translation>Changé par vous seulement</translation>
    </message>
    <message>
        <source>Only {name} changed this</source>
        <translation>Changé par {name} seulement</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Drop mine</source>
        <translation>Abandonner les miens</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Annuler les changements</translation>
    </message>
    <message>
        <source>Version {version}, by {name}</source>
        <translation>Version {version}, par {name}</translation>
    </message>
    <message>
        <source>{name}, to put right: {count}</source>
        <translation>{name}, à corriger&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Notice and links</source>
        <translation>Avis et liens</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Vérifiée</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Pas vérifiée</translation>
    </message>
    <message>
        <source>Code out of the mail that went there</source>
        <translation>Code reçu par e-mail à cette adresse</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Mail another code</source>
        <translation>Envoyer un autre code</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>As shoppers see it</source>
        <translation>Comme les clients le voient</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Pas d’image</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>E-mails</translation>
    </message>
    <message>
        <source>Empty: the usual words</source>
        <translation>Vide&#xa0;: les mots habituels</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Sent to shoppers</source>
        <translation>Envoyé aux clients</translation>
    </message>
    <message>
        <source>Language of the order</source>
        <translation>Langue de la commande</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Shopper</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Return number</source>
        <translation>N° de retour</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>N° de commande</translation>
    </message>
    <message>
        <source>Money back</source>
        <translation>Remboursement</translation>
    </message>
    <message>
        <source>Up to this amount</source>
        <translation>Jusqu’à ce montant</translation>
    </message>
    <message>
        <source>Only once inspected</source>
        <translation>Seulement une fois contrôlé</translation>
    </message>
    <message>
        <source>Empty: any amount.</source>
        <translation>Vide&#xa0;: tout montant.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portail</translation>
    </message>
    <message>
        <source>Store location: takes walk-ins</source>
        <translation>Boutique&#xa0;: prend les retours au comptoir</translation>
    </message>
    <message>
        <source>Warehouse: parcels only</source>
        <translation>Entrepôt&#xa0;: colis seulement</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Permis</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusés</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelle</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>Orders found by number and postcode: shipped elsewhere, in parts, or over a year ago.</source>
        <translation>Commandes trouvées par numéro et code postal&#xa0;: expédiées ailleurs, en plusieurs fois ou il y a plus d’un an.</translation>
    </message>
    <message>
        <source>Only where the first shipment is known: customs need its details.</source>
        <translation>Seulement si le premier envoi est connu&#xa0;: la douane a besoin de ses détails.</translation>
    </message>
    <message>
        <source>Move up: {reason}</source>
        <translation>Monter&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Move down: {reason}</source>
        <translation>Descendre&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Offer no more: {reason}</source>
        <translation>Ne plus proposer&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Proposés</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>Pas proposés</translation>
    </message>
    <message>
        <source>“{other}” is always there and asks for a message.</source>
        <translation>«&#xa0;{other}&#xa0;» est toujours là et demande un message.</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>L’autre</translation>
    </message>
    <message>
        <source>{name} saved while you were editing</source>
        <translation>{name} a enregistré pendant vos changements</translation>
    </message>
    <message>
        <source>Label and fee</source>
        <translation>Étiquette et frais</translation>
    </message>
    <message>
        <source>For a drop-off. In the shop and for store credit it is free.</source>
        <translation>Pour un dépôt. En boutique et pour un avoir, c’est gratuit.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Overseas territories never get a label.</source>
        <translation>Les territoires d’outre-mer n’ont jamais d’étiquette.</translation>
    </message>
    <message>
        <source>All carriers are allowed in every country.</source>
        <translation>Tous les transporteurs sont permis dans tous les pays.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Allowed carriers</source>
        <translation>Transporteurs permis</translation>
    </message>
    <message>
        <source>Only some</source>
        <translation>Certains seulement</translation>
    </message>
    <message>
        <source>Nobody knows whose brand this is</source>
        <translation>Marque inconnue</translation>
    </message>
    <message>
        <source>The brand was put right by hand</source>
        <translation>Marque corrigée à la main</translation>
    </message>
    <message>
        <source>Sold by another brand: take it back by hand</source>
        <translation>Vendu par une autre marque : reprendre sans commande</translation>
    </message>
    <message>
        <source>Nothing is chosen yet</source>
        <translation>Rien n’est encore choisi</translation>
    </message>
    <message>
        <source>This line is chosen twice</source>
        <translation>Cette ligne est choisie deux fois</translation>
    </message>
    <message>
        <source>Choose at least one</source>
        <translation>Choisissez-en au moins un</translation>
    </message>
    <message>
        <source>This is not in the order</source>
        <translation>N’est pas dans la commande</translation>
    </message>
    <message>
        <source>{returned} came back already, {returnable} can still</source>
        <translation>{returned} déjà repris, encore {returnable} possible</translation>
    </message>
    <message>
        <source>Only {returnable} were bought</source>
        <translation>Achetés : {returnable} seulement</translation>
    </message>
    <message>
        <source>Prices in {currencies}: take them back one by one</source>
        <translation>Prix en {currencies} : à reprendre un par un</translation>
    </message>
    <message>
        <source>The fee is in another currency ({currencies})</source>
        <translation>Les frais sont dans une autre devise ({currencies})</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {hours} hours off; the true time counts</source>
        <translation>L’horloge de ce poste a {hours} h d’écart ; l’heure juste compte</translation>
    </message>
    <message>
        <source>Before it was delivered, by the clock</source>
        <translation>Avant la livraison, d’après l’horloge</translation>
    </message>
    <message>
        <source>Before it was ordered, by the clock</source>
        <translation>Avant la commande, d’après l’horloge</translation>
    </message>
    <message>
        <source>The brand takes nothing back now</source>
        <translation>La marque ne reprend rien en ce moment</translation>
    </message>
    <message>
        <source>Nobody knows when it was delivered; {days} days are allowed</source>
        <translation>Date de livraison inconnue ; {days} jours autorisés</translation>
    </message>
    <message>
        <source>Too late: day {day} of {days}</source>
        <translation>Trop tard : jour {day} sur {days}</translation>
    </message>
    <message>
        <source>The brand takes nothing back this way</source>
        <translation>La marque ne reprend pas de cette façon</translation>
    </message>
    <message>
        <source>This site takes nothing over the counter</source>
        <translation>Ce site ne reprend rien au comptoir</translation>
    </message>
    <message>
        <source>For a gift there is only store credit</source>
        <translation>Pour un cadeau, un avoir seulement</translation>
    </message>
    <message>
        <source>The brand does not offer this</source>
        <translation>La marque ne propose pas cela</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi ?</translation>
    </message>
    <message>
        <source>The brand does not take this reason</source>
        <translation>Motif non accepté par la marque</translation>
    </message>
    <message>
        <source>Write down why</source>
        <translation>Écrivez pourquoi</translation>
    </message>
    <message>
        <source>Bought over 12 months ago</source>
        <translation>Acheté il y a plus de 12 mois</translation>
    </message>
    <message>
        <source>Shipped in parts, elsewhere</source>
        <translation>Expédié en plusieurs fois, ailleurs</translation>
    </message>
    <message>
        <source>Not shipped through this service</source>
        <translation>Non expédié par ce service</translation>
    </message>
    <message>
        <source>The original shipment is not known: no label over the border</source>
        <translation>Envoi d’origine inconnu : pas d’étiquette à l’international</translation>
    </message>
    <message>
        <source>The shopper gets instructions, no label</source>
        <translation>Le client reçoit des consignes, pas d’étiquette</translation>
    </message>
    <message>
        <source>The brand gives no labels</source>
        <translation>La marque ne fournit pas d’étiquettes</translation>
    </message>
    <message>
        <source>The country is not known</source>
        <translation>Pays inconnu</translation>
    </message>
    <message>
        <source>No labels from overseas ({country} {postcode})</source>
        <translation>Pas d’étiquette depuis l’outre-mer ({country} {postcode})</translation>
    </message>
    <message>
        <source>No labels from {country}</source>
        <translation>Pas d’étiquette depuis {country}</translation>
    </message>
    <message>
        <source>The brand gives no labels in {country}</source>
        <translation>La marque ne fournit pas d’étiquettes en {country}</translation>
    </message>
    <message>
        <source>{postcode} is no postcode in {country}</source>
        <translation>{postcode} n’est pas un code postal en {country}</translation>
    </message>
    <message>
        <source>The brand does not take returns by {carrier}</source>
        <translation>La marque ne reprend pas par {carrier}</translation>
    </message>
    <message>
        <source>The brand takes nothing back from abroad</source>
        <translation>La marque ne reprend rien de l’étranger</translation>
    </message>
    <message>
        <source>The customs number (HS code) is missing</source>
        <translation>Le code douanier (SH) manque</translation>
    </message>
    <message>
        <source>The country of origin is missing</source>
        <translation>Le pays d’origine manque</translation>
    </message>
    <message>
        <source>The weight is missing</source>
        <translation>Le poids manque</translation>
    </message>
    <message>
        <source>The shopper&apos;s phone number is missing</source>
        <translation>Le téléphone du client manque</translation>
    </message>
    <message>
        <source>The fee is not paid yet</source>
        <translation>Les frais ne sont pas encore payés</translation>
    </message>
    <message>
        <source>The payment of the fee failed</source>
        <translation>Le paiement des frais a échoué</translation>
    </message>
    <message>
        <source>A new code is on its way.</source>
        <translation>Un nouveau code est en route.</translation>
    </message>
    <message>
        <source>Changed by another meanwhile: {site}. Save again to keep yours.</source>
        <translation>Modifiée entre-temps par une autre personne : {site}. Enregistrez encore pour garder la vôtre.</translation>
    </message>
    <message>
        <source>Change the address</source>
        <translation>Modifier l’adresse</translation>
    </message>
    <message>
        <source>New return address</source>
        <translation>Nouvelle adresse de retour</translation>
    </message>
    <message>
        <source>Name of the place</source>
        <translation>Nom du lieu</translation>
    </message>
    <message>
        <source>Name on parcels</source>
        <translation>Nom sur les colis</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Rue et numéro</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Store location: shoppers bring returns here</source>
        <translation>Boutique : les clients y rapportent leurs retours</translation>
    </message>
    <message>
        <source>Save the address</source>
        <translation>Enregistrer l’adresse</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>scanner</name>
    <message>
        <source>Learn my scanner</source>
        <translation>Apprendre mon scanner</translation>
    </message>
    <message>
        <source>This scanner does not type: it needs no learning.</source>
        <translation>Ce scanner ne tape pas au clavier : rien à apprendre.</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>Ce qui est arrivé</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>It cannot read this one</source>
        <translation>Il ne lit pas celui-ci</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Print test sheet</source>
        <translation>Imprimer la page de test</translation>
    </message>
    <message>
        <source>Test sheet as PDF</source>
        <translation>Page de test en PDF</translation>
    </message>
    <message>
        <source>Scan this code · {number} of {count}</source>
        <translation>Scannez ce code · {number} sur {count}</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Appris</translation>
    </message>
    <message>
        <source>Every scan is read this way from now on.</source>
        <translation>Chaque lecture se fait désormais ainsi.</translation>
    </message>
    <message>
        <source>Nothing learned</source>
        <translation>Rien appris</translation>
    </message>
    <message>
        <source>Scans are read as before.</source>
        <translation>Les lectures se font comme avant.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Impression…</translation>
    </message>
    <message>
        <source>The test sheet is printed.</source>
        <translation>La page de test est imprimée.</translation>
    </message>
    <message>
        <source>The test sheet was sent to the printer.</source>
        <translation>La page de test est partie à l’imprimante.</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Enregistré sous {file}</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Code-barres</translation>
    </message>
    <message>
        <source>Square of a GS1 label (Data Matrix)</source>
        <translation>Carré d’une étiquette GS1 (Data Matrix)</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Code QR</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Tout va bien</translation>
    </message>
    <message>
        <source>This scanner is read as it is.</source>
        <translation>Ce scanner est lu tel quel.</translation>
    </message>
    <message>
        <source>Another keyboard than this computer&apos;s</source>
        <translation>Un autre clavier que celui de cet ordinateur</translation>
    </message>
    <message>
        <source>Its keys are read by their place from now on.</source>
        <translation>Ses touches sont désormais lues d’après leur place.</translation>
    </message>
    <message>
        <source>CapsLock is on</source>
        <translation>Verr. Maj. est activé</translation>
    </message>
    <message>
        <source>The letters are put right.</source>
        <translation>Les lettres sont rétablies.</translation>
    </message>
    <message>
        <source>Capital and small letters are exchanged</source>
        <translation>Majuscules et minuscules sont inversées</translation>
    </message>
    <message>
        <source>The letters are put right from now on.</source>
        <translation>Les lettres sont désormais rétablies.</translation>
    </message>
    <message>
        <source>All letters come alike</source>
        <translation>Toutes les lettres arrivent pareilles</translation>
    </message>
    <message>
        <source>Switch the conversion of letters off in the scanner.</source>
        <translation>Désactivez la conversion des lettres dans le scanner.</translation>
    </message>
    <message>
        <source>The separator of GS1 labels is lost</source>
        <translation>Le séparateur des étiquettes GS1 se perd</translation>
    </message>
    <message>
        <source>Let the scanner send it as a control character (Ctrl+]).</source>
        <translation>Réglez le scanner pour l’envoyer comme caractère de contrôle (Ctrl+]).</translation>
    </message>
    <message>
        <source>Other characters stand for the separator of GS1 labels</source>
        <translation>D’autres caractères remplacent le séparateur des étiquettes GS1</translation>
    </message>
    <message>
        <source>They are taken for it from now on.</source>
        <translation>Ils en tiennent lieu désormais.</translation>
    </message>
    <message>
        <source>The separator of GS1 labels comes as ordinary characters</source>
        <translation>Le séparateur des étiquettes GS1 arrive en caractères ordinaires</translation>
    </message>
    <message>
        <source>No Enter after the code</source>
        <translation>Pas d’Entrée après le code</translation>
    </message>
    <message>
        <source>Each scan waits a moment. Let the scanner add Enter.</source>
        <translation>Chaque lecture attend un instant. Réglez le scanner pour ajouter Entrée.</translation>
    </message>
    <message>
        <source>The keys come slowly, as over weak Bluetooth</source>
        <translation>Les touches arrivent lentement, comme en Bluetooth faible</translation>
    </message>
    <message>
        <source>It is given more time from now on.</source>
        <translation>Il a désormais plus de temps.</translation>
    </message>
    <message>
        <source>Characters before or after the code</source>
        <translation>Des caractères avant ou après le code</translation>
    </message>
    <message>
        <source>They are taken off from now on.</source>
        <translation>Ils sont désormais retirés.</translation>
    </message>
    <message>
        <source>A keyboard of a third country</source>
        <translation>Le clavier d’un troisième pays</translation>
    </message>
    <message>
        <source>Set the scanner to this computer&apos;s country or to US English.</source>
        <translation>Réglez le scanner sur le pays de cet ordinateur ou sur l’anglais des États-Unis.</translation>
    </message>
    <message>
        <source>That was another code</source>
        <translation>C’était un autre code</translation>
    </message>
    <message>
        <source>Scan the one on the screen.</source>
        <translation>Scannez celui de l’écran.</translation>
    </message>
    <message>
        <source>{name} may not be opened, or another program has it.</source>
        <translation>{name} ne peut pas être ouvert, ou un autre programme l’utilise.</translation>
    </message>
    <message>
        <source>Connected: {name}</source>
        <translation>Connecté : {name}</translation>
    </message>
    <message>
        <source>{name} is unplugged</source>
        <translation>{name} est débranché</translation>
    </message>
    <message>
        <source>Not possible with this installation</source>
        <translation>Impossible avec cette installation</translation>
    </message>
    <message>
        <source>None found yet</source>
        <translation>Aucun trouvé pour l’instant</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>Ce poste</translation>
    </message>
    <message>
        <source>Who is at the desk</source>
        <translation>Qui est au poste</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sons</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activés</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivés</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Portal rules</source>
        <translation>Règles du portail</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Imprimantes</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Dossier des données</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Type the printer&apos;s address, such as 192.168.1.50.</source>
        <translation>Tapez l’adresse de l’imprimante, par exemple 192.168.1.50.</translation>
    </message>
    <message>
        <source>An address has no blanks or slashes in it.</source>
        <translation>Une adresse ne contient ni espace ni barre oblique.</translation>
    </message>
    <message>
        <source>After the colon comes a port from 1 to 65535, often 9100.</source>
        <translation>Après les deux-points vient un port de 1 à 65535, souvent 9100.</translation>
    </message>
    <message>
        <source>Type the path of a file or a device.</source>
        <translation>Tapez le chemin d’un fichier ou d’un appareil.</translation>
    </message>
    <message>
        <source>This is a folder. Add the name of a file.</source>
        <translation>C’est un dossier. Ajoutez le nom d’un fichier.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Ce dossier n’existe pas.</translation>
    </message>
    <message>
        <source>It may not be written. Choose another place.</source>
        <translation>Écriture interdite. Choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>The address begins with https:// and the service&apos;s name.</source>
        <translation>L’adresse commence par https:// et le nom du service.</translation>
    </message>
    <message>
        <source>Central service</source>
        <translation>Service central</translation>
    </message>
    <message>
        <source>Address of the central service</source>
        <translation>Adresse du service central</translation>
    </message>
    <message>
        <source>Enrolment code</source>
        <translation>Code d’enregistrement</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Enregistrer le poste</translation>
    </message>
    <message>
        <source>Enrol again</source>
        <translation>Réenregistrer le poste</translation>
    </message>
    <message>
        <source>Enrolled as</source>
        <translation>Enregistré comme</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Not enrolled</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>Mise à jour requise</translation>
    </message>
    <message>
        <source>No contact since the start</source>
        <translation>Aucun contact depuis le démarrage</translation>
    </message>
    <message>
        <source>Last contact {when}</source>
        <translation>Dernier contact {when}</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>rien en attente</translation>
    </message>
    <message>
        <source>Type the code that the central service gave you.</source>
        <translation>Tapez le code donné par le service central.</translation>
    </message>
    <message>
        <source>Would be lost: {what}</source>
        <translation>Serait perdu : {what}</translation>
    </message>
    <message>
        <source>Enrolling opens the window anew. Finish or save it first.</source>
        <translation>L’enregistrement du poste rouvre la fenêtre. Terminez ou sauvegardez d’abord.</translation>
    </message>
    <message>
        <source>Enrol anyway</source>
        <translation>Enregistrer quand même</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>Enrolling…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Enrolled as {desk}.</source>
        <translation>Enregistré comme {desk}.</translation>
    </message>
    <message>
        <source>Scanners</source>
        <translation>Scanners</translation>
    </message>
    <message>
        <source>Learn my scanner</source>
        <translation>Apprendre mon scanner</translation>
    </message>
    <message>
        <source>Scanner on a serial port</source>
        <translation>Scanner sur un port série</translation>
    </message>
    <message>
        <source>Find it</source>
        <translation>Le trouver</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>No scanner</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Name of the port</source>
        <translation>Nom du port</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Appris</translation>
    </message>
</context>
<context>
    <name>slips</name>
    <message>
        <source>Slip not read whole</source>
        <translation>Bon de livraison mal lu</translation>
    </message>
    <message>
        <source>Not genuine</source>
        <translation>Pas authentique</translation>
    </message>
    <message>
        <source>The packing slip&apos;s signature is false: do not rely on it</source>
        <translation>La signature du bon de livraison est fausse : ne vous y fiez pas</translation>
    </message>
    <message>
        <source>Its key is not known here. Connect to the network, then scan again</source>
        <translation>Sa clé est inconnue ici. Connectez le poste au réseau, puis scannez à nouveau</translation>
    </message>
    <message>
        <source>The packing slip names a brand that this desk does not know</source>
        <translation>Le bon de livraison nomme une marque que ce poste ne connaît pas</translation>
    </message>
    <message>
        <source>Scan the packing slip again, or type the order number</source>
        <translation>Scannez à nouveau le bon de livraison, ou saisissez le numéro de commande</translation>
    </message>
    <message>
        <source>Packing slip expired on {day}</source>
        <translation>Bon de livraison expiré le {day}</translation>
    </message>
    <message>
        <source>Packing slip of {day}: is this computer&apos;s clock right?</source>
        <translation>Bon de livraison du {day} : l’horloge de cet ordinateur est-elle juste ?</translation>
    </message>
    <message>
        <source>Packing slip not read whole</source>
        <translation>Bon de livraison mal lu</translation>
    </message>
    <message>
        <source>Packing slip not genuine</source>
        <translation>Bon de livraison pas authentique</translation>
    </message>
    <message>
        <source>Packing slip of order {number}</source>
        <translation>Bon de livraison de la commande {number}</translation>
    </message>
    <message>
        <source>Order, as it says</source>
        <translation>Commande, selon lui</translation>
    </message>
    <message>
        <source>Brand, as it says</source>
        <translation>Marque, selon lui</translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Outside the window</source>
        <translation>Hors délai</translation>
    </message>
    <message>
        <source>Already received</source>
        <translation>Déjà reçu</translation>
    </message>
    <message>
        <source>Other site</source>
        <translation>Autre adresse</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>Plusieurs</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Not genuine</source>
        <translation>Pas authentique</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Received twice</source>
        <translation>Reçu deux fois</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>first at {desk}</source>
        <translation>d’abord à {desk}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>sent {when}</source>
        <translation>envoyé {when}</translation>
    </message>
    <message>
        <source>leaving soon</source>
        <translation>part bientôt</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>envoyé</translation>
    </message>
    <message>
        <source>failed: {reason}</source>
        <translation>échec&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>switched off by the brand</source>
        <translation>désactivé par la marque</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>leaving now</source>
        <translation>part maintenant</translation>
    </message>
    <message>
        <source>leaves in {time}</source>
        <translation>part dans {time}</translation>
    </message>
    <message>
        <source>none: the central service refused it</source>
        <translation>aucun&#xa0;: refusé par le service central</translation>
    </message>
    <message>
        <source>waiting for the network</source>
        <translation>en attente du réseau</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>en préparation</translation>
    </message>
    <message>
        <source>address not valid</source>
        <translation>adresse non valable</translation>
    </message>
    <message>
        <source>mail server out of reach</source>
        <translation>serveur d’e-mail injoignable</translation>
    </message>
    <message>
        <source>address refused</source>
        <translation>adresse refusée</translation>
    </message>
    <message>
        <source>mail refused</source>
        <translation>e-mail refusé</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>pas d’adresse</translation>
    </message>
    <message>
        <source>mailbox full</source>
        <translation>boîte pleine</translation>
    </message>
    <message>
        <source>could not be delivered</source>
        <translation>n&apos;a pas pu être remis</translation>
    </message>
    <message>
        <source>sender refused</source>
        <translation>expéditeur refusé</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>raison inconnue</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Annoncé</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>En route</translation>
    </message>
    <message>
        <source>To be inspected</source>
        <translation>Contrôle à faire</translation>
    </message>
    <message>
        <source>Inspection begun</source>
        <translation>Contrôle commencé</translation>
    </message>
    <message>
        <source>Inspected</source>
        <translation>Contrôlé</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>À décider</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Réglé</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Remboursement</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>Avoir</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Échange</translation>
    </message>
    <message>
        <source>Too small</source>
        <translation>Trop petit</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Trop grand</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Abîmé</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>Mauvais article</translation>
    </message>
    <message>
        <source>Not as described</source>
        <translation>Pas conforme</translation>
    </message>
    <message>
        <source>Changed my mind</source>
        <translation>A changé d’avis</translation>
    </message>
    <message>
        <source>Arrived too late</source>
        <translation>Arrivé trop tard</translation>
    </message>
    <message>
        <source>Does not suit me</source>
        <translation>Ne me va pas</translation>
    </message>
    <message>
        <source>Looks different</source>
        <translation>Différent de la photo</translation>
    </message>
    <message>
        <source>Poor quality</source>
        <translation>Mauvaise qualité</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>Ne fonctionne pas</translation>
    </message>
    <message>
        <source>Ordered the wrong item</source>
        <translation>Mauvais article commandé</translation>
    </message>
    <message>
        <source>Ordered several sizes</source>
        <translation>Plusieurs tailles commandées</translation>
    </message>
    <message>
        <source>Found a better price</source>
        <translation>Trouvé moins cher</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation>Plus besoin</translation>
    </message>
    <message>
        <source>Unwanted gift</source>
        <translation>Cadeau non désiré</translation>
    </message>
    <message>
        <source>Ordered by mistake</source>
        <translation>Commandé par erreur</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Tapé</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {span} fast. Set its date and time, so that receipts and labels show the right day.</source>
        <translation>L’horloge de cet ordinateur avance de {span}. Réglez la date et l’heure pour que les reçus et les étiquettes indiquent le bon jour.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {span} slow. Set its date and time, so that receipts and labels show the right day.</source>
        <translation>L’horloge de cet ordinateur retarde de {span}. Réglez la date et l’heure pour que les reçus et les étiquettes indiquent le bon jour.</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day in a narrow place</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>a day of this year</comment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a day of another year</comment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>à {time}</translation>
    </message>
    <message>
        <source>yesterday at {time}</source>
        <translation>hier à {time}</translation>
    </message>
    <message>
        <source>on {day} at {time}</source>
        <translation>le {day} à {time}</translation>
    </message>
</context>
<context>
    <name>verdicts</name>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>Lecture de l’image</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Rien à annuler</translation>
    </message>
    <message>
        <source>No reception of this desk is left to take back</source>
        <translation>Aucune réception de ce poste ne reste à annuler</translation>
    </message>
    <message>
        <source>Shopper</source>
        <translation>Acheteur</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>had already left</source>
        <translation>était déjà parti</translation>
    </message>
    <message>
        <source>will not leave</source>
        <translation>ne partira pas</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>{number} is not received any more</source>
        <translation>{number} n’est plus reçu</translation>
    </message>
    <message>
        <source>Open the return</source>
        <translation>Ouvrir le retour</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Received, day {day} of {days}</source>
        <translation>Reçu, jour {day} sur {days}</translation>
    </message>
    <message>
        <source>Ask a supervisor</source>
        <translation>Demandez à un responsable</translation>
    </message>
    <message>
        <source>by {clerk}</source>
        <translation>par {clerk}</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suite</translation>
    </message>
    <message>
        <source>Already received</source>
        <translation>Déjà reçu</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>another site</source>
        <translation>une autre adresse</translation>
    </message>
    <message>
        <source>Not for this site</source>
        <translation>Pas pour ici</translation>
    </message>
    <message>
        <source>Send it on to {site}</source>
        <translation>À transférer vers {site}</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Rue</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Transfer note</source>
        <translation>Bon de transfert</translation>
    </message>
    <message>
        <source>{number} — {carrier}, by its code</source>
        <translation>{number} — {carrier} (d’après le code)</translation>
    </message>
    <message>
        <source>Kept, to be matched</source>
        <translation>Gardé, à rapprocher</translation>
    </message>
    <message>
        <source>Kept before</source>
        <translation>Déjà gardé</translation>
    </message>
    <message>
        <source>Unknown parcel</source>
        <translation>Colis inconnu</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lu</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Code-barres</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Find the return</source>
        <translation>Chercher le retour</translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation>Lequel&#x202f;?</translation>
    </message>
    <message>
        <source>{code} stands for several returns</source>
        <translation>{code} correspond à plusieurs retours</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>An article</source>
        <translation>Un article</translation>
    </message>
    <message>
        <source>This is an article&apos;s barcode: scan the parcel&apos;s label</source>
        <translation>C’est le code-barres d’un article : scannez l’étiquette du colis</translation>
    </message>
    <message>
        <source>Nothing was received</source>
        <translation>Rien n’a été reçu</translation>
    </message>
    <message>
        <source>No return announced</source>
        <translation>Aucun retour annoncé</translation>
    </message>
    <message>
        <source>Received, slip expired</source>
        <translation>Reçu, bon expiré</translation>
    </message>
    <message>
        <source>Return {number}</source>
        <translation>Retour {number}</translation>
    </message>
    <message>
        <source>parcel {number} of {count}</source>
        <translation>colis {number} sur {count}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Undo the reception</source>
        <translation>Annuler la réception</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Contrôler</translation>
    </message>
    <message>
        <source>“Return received” mail {state}</source>
        <translation>E-mail «&#xa0;retour reçu&#xa0;» {state}</translation>
    </message>
</context>
<context>
    <name>walkin</name>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} sur {all}</translation>
    </message>
    <message>
        <source>{count} came back before</source>
        <translation>{count} déjà repris</translation>
    </message>
    <message>
        <source>All came back before</source>
        <translation>Tout est déjà repris</translation>
    </message>
    <message>
        <source>✓ stays with the shopper</source>
        <translation>✓ reste chez le client</translation>
    </message>
    <message>
        <source>✓ can come back</source>
        <translation>✓ repris</translation>
    </message>
    <message>
        <source>Exchange for what?</source>
        <translation>Échanger contre quoi ?</translation>
    </message>
    <message>
        <source>Nothing to exchange it for</source>
        <translation>Rien contre quoi l’échanger</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choisir</translation>
    </message>
    <message>
        <source>for {title}</source>
        <translation>contre {title}</translation>
    </message>
    <message>
        <source>Without an order</source>
        <translation>Sans commande</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Commande {number}</translation>
    </message>
    <message>
        <source>collected on {day}</source>
        <translation>retirée le {day}</translation>
    </message>
    <message>
        <source>delivered on {day}</source>
        <translation>livrée le {day}</translation>
    </message>
    <message>
        <source>Day {day} of {days}</source>
        <translation>Jour {day} sur {days}</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Remboursement</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>Avoir</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Échange</translation>
    </message>
    <message>
        <source>Goods and money</source>
        <translation>Articles contre argent</translation>
    </message>
    <message>
        <source>Money without goods</source>
        <translation>Argent sans articles</translation>
    </message>
    <message>
        <source>Goods without money</source>
        <translation>Articles sans argent</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Frais</translation>
    </message>
    <message>
        <source>VAT in it {amount}</source>
        <translation>Dont TVA {amount}</translation>
    </message>
    <message>
        <source>The shopper pays {amount}</source>
        <translation>Le client paie {amount}</translation>
    </message>
    <message>
        <source>The shopper gets {amount}</source>
        <translation>Le client reçoit {amount}</translation>
    </message>
    <message>
        <source>Nothing to pay</source>
        <translation>Rien à payer</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Noté</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Repris</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Accordé</translation>
    </message>
    <message>
        <source>No money is given</source>
        <translation>Aucun montant n’est rendu</translation>
    </message>
    <message>
        <source>A supervisor decides on the money</source>
        <translation>Un responsable décide du montant</translation>
    </message>
</context>
</TS>
