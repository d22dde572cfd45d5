<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>AttentionPage</name>
    <message>
        <source>Attention</source>
        <translation>Por resolver</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>Por resolver</translation>
    </message>
    <message>
        <source>Nothing to settle</source>
        <translation>Nada por resolver</translation>
    </message>
    <message>
        <source>Unknown parcels, refused facts and conflicts appear here.</source>
        <translation>Aquí aparecen los paquetes desconocidos, lo rechazado y los conflictos.</translation>
    </message>
    <message>
        <source>Return of an order</source>
        <translation>Devolución de un pedido</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Imprimir otra vez</translation>
    </message>
    <message>
        <source>In this parcel</source>
        <translation>En este paquete</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Inspeccionar</translation>
    </message>
    <message>
        <source>Open the return</source>
        <translation>Abrir la devolución</translation>
    </message>
    <message numerus="yes">
        <source>%n to settle</source>
        <translation>
            <numerusform>%n por resolver</numerusform>
            <numerusform>%n por resolver</numerusform>
        </translation>
    </message>
    <message>
        <source>Settle with a note</source>
        <translation>Resolver con una nota</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Enviar ahora</translation>
    </message>
    <message>
        <source>Show the label</source>
        <translation>Ver la etiqueta</translation>
    </message>
    <message>
        <source>It came out</source>
        <translation>Ha salido</translation>
    </message>
    <message>
        <source>Print it again</source>
        <translation>Imprimir de nuevo</translation>
    </message>
    <message>
        <source>Order or outbound parcel</source>
        <translation>Pedido o envío</translation>
    </message>
    <message>
        <source>Which order did the articles come from?</source>
        <translation>¿De qué pedido son los artículos?</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Ctrl Z takes it back</source>
        <translation>Ctrl Z lo deshace</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>The parcel is unknown again.</source>
        <translation>El paquete vuelve a ser desconocido.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>It is printed again</source>
        <translation>Se imprime de nuevo</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Lo que se ha hecho</translation>
    </message>
    <message>
        <source>Settle it</source>
        <translation>Resolverlo</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>It was settled before</source>
        <translation>Ya estaba resuelto</translation>
    </message>
</context>
<context>
    <name>BatchModel</name>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Devolución</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Detalle</translation>
    </message>
</context>
<context>
    <name>BatchPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation>Líneas de la lista</translation>
    </message>
    <message>
        <source>Saved as {file} in the folder {folder}</source>
        <translation>Guardado como {file} en la carpeta {folder}</translation>
    </message>
    <message>
        <source>{name} is being received already</source>
        <translation>{name} ya se está recibiendo</translation>
    </message>
</context>
<context>
    <name>BoxLinesModel</name>
    <message>
        <source>in the parcel</source>
        <translation>en el paquete</translation>
    </message>
</context>
<context>
    <name>CameraPanel</name>
    <message>
        <source>Camera picture</source>
        <translation>Imagen de la cámara</translation>
    </message>
    <message>
        <source>Other camera</source>
        <translation>Otra cámara</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>No hay cámara</translation>
    </message>
    <message>
        <source>Plug one in: it starts by itself.</source>
        <translation>Conecte una: se inicia sola.</translation>
    </message>
    <message>
        <source>The camera is not allowed</source>
        <translation>La cámara no está permitida</translation>
    </message>
    <message>
        <source>Allow it in the system&apos;s privacy settings, then press F8 twice.</source>
        <translation>Permítala en los ajustes de privacidad del sistema y pulse dos veces F8.</translation>
    </message>
    <message>
        <source>The camera is gone</source>
        <translation>La cámara ya no está</translation>
    </message>
    <message>
        <source>Plug it in again: it goes on by itself.</source>
        <translation>Vuelva a conectarla: continúa sola.</translation>
    </message>
    <message>
        <source>The camera does not start</source>
        <translation>La cámara no se inicia</translation>
    </message>
    <message>
        <source>Close the program that uses it: it starts by itself.</source>
        <translation>Cierre el programa que la usa: se inicia sola.</translation>
    </message>
    <message>
        <source>Camera on</source>
        <translation>Cámara encendida</translation>
    </message>
    <message>
        <source>Starting the camera…</source>
        <translation>Iniciando la cámara…</translation>
    </message>
    <message>
        <source>Received in this sweep</source>
        <translation>Recibidos en esta ráfaga</translation>
    </message>
    <message>
        <source>Already received: {count}</source>
        <translation>Ya recibidos: {count}</translation>
    </message>
    <message>
        <source>Unknown: {count}</source>
        <translation>Desconocidos: {count}</translation>
    </message>
    <message>
        <source>Several parcels: show one, or sweep</source>
        <translation>Varios paquetes: muestre uno o use la ráfaga</translation>
    </message>
</context>
<context>
    <name>CarrierSide</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n página</numerusform>
            <numerusform>%n páginas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CentralSettings</name>
    <message numerus="yes">
        <source>%Ln waiting to be sent</source>
        <translation>
            <numerusform>%Ln pendiente de envío</numerusform>
            <numerusform>%Ln pendientes de envío</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionChip</name>
    <message numerus="yes">
        <source>%n waiting to be sent</source>
        <translation>
            <numerusform>%n pendiente de envío</numerusform>
            <numerusform>%n pendientes de envío</numerusform>
        </translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Enrol again</source>
        <translation>Volver a registrar</translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation>No se pierde nada</translation>
    </message>
    <message>
        <source>Please restart</source>
        <translation>Reinicie ReturnDesk</translation>
    </message>
    <message>
        <source>Loading returns</source>
        <translation>Cargando devoluciones</translation>
    </message>
    <message>
        <source>Wrong clock</source>
        <translation>Reloj desajustado</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>Hay que actualizar</translation>
    </message>
    <message>
        <source>Connecting again</source>
        <translation>Reconectando</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Not enrolled</source>
        <translation>Sin registrar</translation>
    </message>
    <message>
        <source>See the settings</source>
        <translation>Ver los ajustes</translation>
    </message>
    <message>
        <source>Log in to Wi-Fi</source>
        <translation>Entrar en el wifi</translation>
    </message>
    <message>
        <source>Certificate too old</source>
        <translation>Certificado caducado</translation>
    </message>
    <message>
        <source>Not trusted</source>
        <translation>No es de confianza</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>Disco lleno</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nada pendiente</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n artículo</numerusform>
            <numerusform>%n artículos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more return(s)</source>
        <translation>
            <numerusform>y %n devolución más</numerusform>
            <numerusform>y %n devoluciones más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more: scan the return number</source>
        <translation>
            <numerusform>y %n más: escanee el número de devolución</numerusform>
            <numerusform>y %n más: escanee el número de devolución</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln línea</numerusform>
            <numerusform>%Ln líneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln foto</numerusform>
            <numerusform>%Ln fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln parcel(s) received</source>
        <translation>
            <numerusform>%Ln paquete recibido</numerusform>
            <numerusform>%Ln paquetes recibidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at</source>
        <translation>
            <numerusform>%Ln por revisar</numerusform>
            <numerusform>%Ln por revisar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>ReturnDesk made a mistake</source>
        <translation>ReturnDesk ha cometido un error</translation>
    </message>
    <message>
        <source>What you scanned before is stored. Save the report and send it to support.</source>
        <translation>Lo que ha escaneado está guardado. Guarde el informe y envíelo a soporte.</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Guardar el informe…</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
</context>
<context>
    <name>DropCover</name>
    <message numerus="yes">
        <source>Drop to receive %Ln file(s)</source>
        <translation>
            <numerusform>Suelte para recibir %Ln archivo</numerusform>
            <numerusform>Suelte para recibir %Ln archivos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GradeBar</name>
    <message>
        <source>Missing</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>Other article</source>
        <translation>Otro artículo</translation>
    </message>
    <message>
        <source>How many?</source>
        <translation>¿Cuántos?</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>The keys are about: {units}</source>
        <translation>Las teclas valen para: {units}</translation>
    </message>
</context>
<context>
    <name>InspectBoard</name>
    <message>
        <source>What came back?</source>
        <translation>¿Qué ha vuelto?</translation>
    </message>
    <message>
        <source>Scan the parcel, then each article in it.</source>
        <translation>Escanee el paquete y luego cada artículo.</translation>
    </message>
    <message>
        <source>Articles of the return</source>
        <translation>Artículos de la devolución</translation>
    </message>
</context>
<context>
    <name>InspectCounted</name>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n falta</numerusform>
            <numerusform>%n faltan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to count</source>
        <translation>
            <numerusform>%n por contar</numerusform>
            <numerusform>%n por contar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged</source>
        <translation>
            <numerusform>%n dañado</numerusform>
            <numerusform>%n dañados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wrong</source>
        <translation>
            <numerusform>%n equivocado</numerusform>
            <numerusform>%n equivocados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unexpected</source>
        <translation>
            <numerusform>%n inesperado</numerusform>
            <numerusform>%n inesperados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n return(s)</source>
        <translation>
            <numerusform>%n devolución</numerusform>
            <numerusform>%n devoluciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s)</source>
        <translation>
            <numerusform>%n paquete</numerusform>
            <numerusform>%n paquetes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n foto</numerusform>
            <numerusform>%n fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unidad</numerusform>
            <numerusform>%n unidades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n unit(s)</source>
        <translation>
            <numerusform>Toda (%n)</numerusform>
            <numerusform>Todas (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectHead</name>
    <message>
        <source>In this parcel</source>
        <translation>En este paquete</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Esperado</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Hallado</translation>
    </message>
</context>
<context>
    <name>InspectHistory</name>
    <message>
        <source>History of {number}</source>
        <translation>Historial de {number}</translation>
    </message>
    <message>
        <source>Nothing was saved yet</source>
        <translation>Aún no hay nada guardado</translation>
    </message>
</context>
<context>
    <name>InspectPage</name>
    <message>
        <source>Inspect</source>
        <translation>Inspeccionar</translation>
    </message>
    <message>
        <source>Scan a parcel, then its articles</source>
        <translation>Escanee un paquete y sus artículos</translation>
    </message>
</context>
<context>
    <name>InspectParcels</name>
    <message>
        <source>One more parcel of {return_}</source>
        <translation>Otro paquete de {return_}</translation>
    </message>
    <message>
        <source>Another return lies in it too</source>
        <translation>Hay otra devolución dentro</translation>
    </message>
    <message>
        <source>Not in it: {return_}</source>
        <translation>No está dentro: {return_}</translation>
    </message>
    <message>
        <source>What lies in this parcel?</source>
        <translation>¿Qué hay en este paquete?</translation>
    </message>
    <message>
        <source>Which return lies in it too?</source>
        <translation>¿Qué otra devolución hay dentro?</translation>
    </message>
    <message>
        <source>Scan its label or its paper, or type its number.</source>
        <translation>Escanee su etiqueta o su papel, o escriba su número.</translation>
    </message>
    <message>
        <source>Return or order</source>
        <translation>Devolución o pedido</translation>
    </message>
    <message>
        <source>Put it into this parcel?</source>
        <translation>¿Ponerla en este paquete?</translation>
    </message>
    <message>
        <source>Which is the other parcel of {return_}?</source>
        <translation>¿Cuál es el otro paquete de {return_}?</translation>
    </message>
    <message>
        <source>Scan its label, or type the number on it.</source>
        <translation>Escanee su etiqueta o escriba el número que lleva.</translation>
    </message>
    <message>
        <source>Number of the parcel</source>
        <translation>Número del paquete</translation>
    </message>
    <message>
        <source>Take it in as one more parcel of {return_}?</source>
        <translation>¿Recibirlo como un paquete más de {return_}?</translation>
    </message>
    <message>
        <source>Take in {number}</source>
        <translation>Recibir {number}</translation>
    </message>
</context>
<context>
    <name>InspectQuestions</name>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Finish with differences?</source>
        <translation>¿Terminar con diferencias?</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Note on the whole return</source>
        <translation>Nota sobre toda la devolución</translation>
    </message>
    <message>
        <source>Note on {units}</source>
        <translation>Nota sobre {units}</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>En pocas palabras</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>¿Qué es?</translation>
    </message>
    <message>
        <source>An article that nobody announced</source>
        <translation>Un artículo que nadie anunció</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Contar</translation>
    </message>
    <message>
        <source>Units found</source>
        <translation>Unidades halladas</translation>
    </message>
    <message>
        <source>Which one is it?</source>
        <translation>¿Cuál es?</translation>
    </message>
    <message>
        <source>Count it as an unexpected article</source>
        <translation>Contarlo como artículo inesperado</translation>
    </message>
    <message>
        <source>No parcel and no article of this return</source>
        <translation>Ni un paquete ni un artículo de esta devolución</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Type a number, such as 3.</source>
        <translation>Escriba un número, por ejemplo 3.</translation>
    </message>
</context>
<context>
    <name>InspectSide</name>
    <message>
        <source>Found</source>
        <translation>Hallado</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>Imprimir la ficha</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Start again at 0</source>
        <translation>Empezar de 0</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Save for later</source>
        <translation>Guardar para luego</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
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
        <translation>Ctrl Z lo deshace</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>one more parcel of {return_}</source>
        <translation>un paquete más de {return_}</translation>
    </message>
    <message>
        <source>lies in this parcel too</source>
        <translation>también está en este paquete</translation>
    </message>
    <message>
        <source>does not lie in this parcel</source>
        <translation>no está en este paquete</translation>
    </message>
    <message>
        <source>The sheet is being printed</source>
        <translation>La ficha se está imprimiendo</translation>
    </message>
    <message>
        <source>Count it first</source>
        <translation>Cuéntelo primero</translation>
    </message>
    <message>
        <source>A photo or a note belongs to units that were found.</source>
        <translation>Una foto o una nota va con unidades halladas.</translation>
    </message>
</context>
<context>
    <name>JobsModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
</context>
<context>
    <name>LabelBulkPanel</name>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln etiqueta</numerusform>
            <numerusform>%Ln etiquetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %Ln label(s)</source>
        <translation>
            <numerusform>Imprimir %Ln etiqueta</numerusform>
            <numerusform>Imprimir %Ln etiquetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not printed</source>
        <translation>
            <numerusform>%Ln sin imprimir</numerusform>
            <numerusform>%Ln sin imprimir</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperWindow</name>
    <message>
        <source>Virtual printer</source>
        <translation>Impresora virtual</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) came out</source>
        <translation>
            <numerusform>%n etiqueta impresa</numerusform>
            <numerusform>%n etiquetas impresas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoPanel</name>
    <message>
        <source>Camera picture</source>
        <translation>Imagen de la cámara</translation>
    </message>
    <message>
        <source>Take the photo</source>
        <translation>Hacer la foto</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>No hay cámara</translation>
    </message>
    <message>
        <source>Plug one in, or choose a file instead.</source>
        <translation>Conecte una o elija un archivo.</translation>
    </message>
    <message>
        <source>Waiting for the camera…</source>
        <translation>Esperando a la cámara…</translation>
    </message>
</context>
<context>
    <name>PrintLine</name>
    <message numerus="yes">
        <source>Did it print? (%n)</source>
        <translation>
            <numerusform>¿Ha salido? (%n)</numerusform>
            <numerusform>¿Han salido? (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n printing</source>
        <translation>
            <numerusform>%n impresión</numerusform>
            <numerusform>%n impresiones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrinterCard</name>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n por revisar</numerusform>
            <numerusform>%n por revisar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrinterFinder</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n encontrada</numerusform>
            <numerusform>%n encontradas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Receive</source>
        <translation>Recibir</translation>
    </message>
    <message>
        <source>Walk-in return</source>
        <translation>En tienda</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Inspeccionar</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Devoluciones</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Por resolver</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Impresoras</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Sin nombre</translation>
    </message>
    <message numerus="yes">
        <source>%n to settle</source>
        <translation>
            <numerusform>%n por resolver</numerusform>
            <numerusform>%n por resolver</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReasonBar</name>
    <message>
        <source>Why does it come back? {title}</source>
        <translation>¿Por qué se devuelve? {title}</translation>
    </message>
</context>
<context>
    <name>ReceiveBatches</name>
    <message>
        <source>Pasted list</source>
        <translation>Lista pegada</translation>
    </message>
</context>
<context>
    <name>ReceivePage</name>
    <message>
        <source>Receive</source>
        <translation>Recibir</translation>
    </message>
    <message>
        <source>a batch that is still being received</source>
        <translation>una lista que aún se está recibiendo</translation>
    </message>
</context>
<context>
    <name>ReturnsBar</name>
    <message numerus="yes">
        <source>%Ln return(s)</source>
        <translation>
            <numerusform>%Ln devolución</numerusform>
            <numerusform>%Ln devoluciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labels of %Ln return(s)</source>
        <translation>
            <numerusform>Etiqueta de %Ln devolución</numerusform>
            <numerusform>Etiquetas de %Ln devoluciones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesFoot</name>
    <message numerus="yes">
        <source>%n field(s) to choose in</source>
        <translation>
            <numerusform>%n campo por elegir</numerusform>
            <numerusform>%n campos por elegir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to put right</source>
        <translation>
            <numerusform>%n cosa por corregir</numerusform>
            <numerusform>%n cosas por corregir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not saved</source>
        <translation>
            <numerusform>%n cambio sin guardar</numerusform>
            <numerusform>%n cambios sin guardar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanField</name>
    <message>
        <source>Scan a parcel, a return number or an order number</source>
        <translation>Escanee un paquete, un número de devolución o de pedido</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Read codes with the camera</source>
        <translation>Leer códigos con la cámara</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Ráfaga</translation>
    </message>
    <message>
        <source>Receive every parcel that the camera sees</source>
        <translation>Recibir cada paquete que ve la cámara</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Archivo…</translation>
    </message>
    <message>
        <source>Receive from lists and photographs</source>
        <translation>Recibir desde listas y fotos</translation>
    </message>
    <message>
        <source>Lists or photographs…</source>
        <translation>Listas o fotos…</translation>
    </message>
    <message>
        <source>A folder of photographs…</source>
        <translation>Una carpeta de fotos…</translation>
    </message>
    <message numerus="yes">
        <source>%n to store</source>
        <translation>
            <numerusform>%n por guardar</numerusform>
            <numerusform>%n por guardar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScansModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Devolución</translation>
    </message>
    <message>
        <source>Shopper</source>
        <translation>Comprador</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
</context>
<context>
    <name>SessionList</name>
    <message>
        <source>This session</source>
        <translation>Esta sesión</translation>
    </message>
    <message>
        <source>Scans of this desk, newest first</source>
        <translation>Escaneos de este puesto, los más recientes primero</translation>
    </message>
    <message>
        <source>No parcel yet</source>
        <translation>Aún no hay paquetes</translation>
    </message>
    <message>
        <source>What is scanned is listed here.</source>
        <translation>Lo que se escanee aparecerá aquí.</translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) today</source>
        <translation>
            <numerusform>%n paquete hoy</numerusform>
            <numerusform>%n paquetes hoy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the last hour</source>
        <translation>
            <numerusform>%n en la última hora</numerusform>
            <numerusform>%n en la última hora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to settle</source>
        <translation>
            <numerusform>%n por resolver</numerusform>
            <numerusform>%n por resolver</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnknownView</name>
    <message>
        <source>Name, number or postcode</source>
        <translation>Nombre, número o código postal</translation>
    </message>
    <message>
        <source>Returns that it may be</source>
        <translation>Devoluciones posibles</translation>
    </message>
    <message>
        <source>Articles of the order</source>
        <translation>Artículos del pedido</translation>
    </message>
    <message>
        <source>Picture of the parcel</source>
        <translation>Foto del paquete</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Sin foto</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se ha encontrado nada</translation>
    </message>
    <message>
        <source>Try the name, or the postcode.</source>
        <translation>Pruebe con el nombre o el código postal.</translation>
    </message>
    <message>
        <source>Whose is it?</source>
        <translation>¿De quién es?</translation>
    </message>
    <message>
        <source>Type a name, a number or a postcode.</source>
        <translation>Escriba un nombre, un número o un código postal.</translation>
    </message>
</context>
<context>
    <name>UnknownWork</name>
    <message numerus="yes">
        <source>Take %n article(s) in</source>
        <translation>
            <numerusform>Recibir %n artículo</numerusform>
            <numerusform>Recibir %n artículos</numerusform>
        </translation>
    </message>
    <message>
        <source>It is {return_}</source>
        <translation>Es {return_}</translation>
    </message>
    <message>
        <source>Choose its return</source>
        <translation>Elija su devolución</translation>
    </message>
</context>
<context>
    <name>WalkinCounted</name>
    <message numerus="yes">
        <source>Take %n article(s) back</source>
        <translation>
            <numerusform>Aceptar %n artículo</numerusform>
            <numerusform>Aceptar %n artículos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give the money for %n article(s)</source>
        <translation>
            <numerusform>Pagar %n artículo</numerusform>
            <numerusform>Pagar %n artículos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WalkinHead</name>
    <message>
        <source>Leave out</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Autorizar</translation>
    </message>
    <message>
        <source>allowed by {name}: {reason}</source>
        <translation>autorizado por {name}: {reason}</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pedidos</translation>
    </message>
</context>
<context>
    <name>WalkinPage</name>
    <message>
        <source>Walk-in return</source>
        <translation>En tienda</translation>
    </message>
    <message>
        <source>Scan a packing slip, a parcel or an article</source>
        <translation>Albarán, paquete o artículo</translation>
    </message>
    <message>
        <source>Without an order</source>
        <translation>Sin pedido</translation>
    </message>
    <message>
        <source>What comes back?</source>
        <translation>¿Qué se devuelve?</translation>
    </message>
    <message>
        <source>Scan the packing slip, or type the order&apos;s number.</source>
        <translation>Escanee el albarán o escriba el número de pedido.</translation>
    </message>
    <message>
        <source>Articles of the order</source>
        <translation>Artículos del pedido</translation>
    </message>
    <message>
        <source>an open walk-in return</source>
        <translation>una devolución en tienda abierta</translation>
    </message>
</context>
<context>
    <name>WalkinQuestions</name>
    <message>
        <source>Postcode of order {number}?</source>
        <translation>¿Código postal del pedido {number}?</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Take it back all the same?</source>
        <translation>¿Aceptarlo de todos modos?</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Autorizar</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>What changes hands?</source>
        <translation>¿Qué cambia de manos?</translation>
    </message>
    <message>
        <source>Supervisor&apos;s PIN</source>
        <translation>PIN del responsable</translation>
    </message>
    <message>
        <source>Name of the supervisor</source>
        <translation>Nombre del responsable</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>Elija un PIN</translation>
    </message>
    <message>
        <source>Nobody here has a PIN yet: the supervisor chooses one, 4 to 12 digits.</source>
        <translation>Nadie tiene aún un PIN aquí: el responsable elige uno, de 4 a 12 cifras.</translation>
    </message>
    <message>
        <source>Approve the money now?</source>
        <translation>¿Aprobar el importe ahora?</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>En pocas palabras</translation>
    </message>
    <message>
        <source>Why does it come back?</source>
        <translation>¿Por qué se devuelve?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Anotar</translation>
    </message>
    <message>
        <source>Exchange for what?</source>
        <translation>¿Cambiar por qué?</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>¿Qué es?</translation>
    </message>
    <message>
        <source>Without its order. With an order number the brand&apos;s rule decides.</source>
        <translation>Sin su pedido. Con número de pedido decide la regla de la marca.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Price paid for one</source>
        <translation>Precio pagado por unidad</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Cuántos</translation>
    </message>
    <message>
        <source>Shopper&apos;s name</source>
        <translation>Nombre del cliente</translation>
    </message>
    <message>
        <source>E-mail, if any</source>
        <translation>Correo, si lo hay</translation>
    </message>
    <message>
        <source>Postcode, if known</source>
        <translation>Código postal, si se sabe</translation>
    </message>
    <message>
        <source>Order number, if any</source>
        <translation>N.º de pedido, si lo hay</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Write a few words.</source>
        <translation>Escriba unas palabras.</translation>
    </message>
    <message>
        <source>No brand is known here yet. Wait for the network.</source>
        <translation>Aún no se conoce ninguna marca aquí. Espere a la red.</translation>
    </message>
    <message>
        <source>Write what the article is.</source>
        <translation>Escriba qué artículo es.</translation>
    </message>
    <message>
        <source>Write the price as on the receipt: 79,00</source>
        <translation>Escriba el precio como en el recibo: 79,00</translation>
    </message>
    <message>
        <source>Write how many, as a number.</source>
        <translation>Escriba cuántos, con cifras.</translation>
    </message>
</context>
<context>
    <name>WalkinSummary</name>
    <message>
        <source>To give</source>
        <translation>A devolver</translation>
    </message>
    <message>
        <source>Gift: no prices, credit</source>
        <translation>Regalo: sin precios, vale</translation>
    </message>
    <message>
        <source>Approve with a PIN</source>
        <translation>Aprobar con PIN</translation>
    </message>
    <message>
        <source>Where the goods go to</source>
        <translation>Adónde va la mercancía</translation>
    </message>
    <message>
        <source>Mail the shopper</source>
        <translation>Correo al cliente</translation>
    </message>
    <message>
        <source>Without goods or money</source>
        <translation>Sin artículos o sin dinero</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>A pagar</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Approved by {name}</source>
        <translation>Aprobado por {name}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>A supervisor decides on the money later</source>
        <translation>Un responsable decidirá el importe más tarde</translation>
    </message>
    <message>
        <source>The shopper gets no money</source>
        <translation>El cliente no recibe dinero</translation>
    </message>
    <message>
        <source>As a voucher</source>
        <translation>En un vale</translation>
    </message>
    <message>
        <source>By the way of payment of the order</source>
        <translation>Por el medio de pago del pedido</translation>
    </message>
</context>
<context>
    <name>_Content</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Receipt</name>
    <message>
        <source>Receipt {number}</source>
        <translation>Recibo {number}</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Pedido {number}</translation>
    </message>
    <message>
        <source>Without an order</source>
        <translation>Sin pedido</translation>
    </message>
    <message>
        <source>Voucher {code}</source>
        <translation>Vale {code}</translation>
    </message>
    <message>
        <source>for {title}</source>
        <translation>por {title}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attention</name>
    <message>
        <source>Unknown parcel</source>
        <translation>Paquete desconocido</translation>
    </message>
    <message>
        <source>probably {carrier}</source>
        <translation>probablemente {carrier}</translation>
    </message>
    <message>
        <source>came {when}</source>
        <translation>llegó {when}</translation>
    </message>
    <message>
        <source>Find its return by name, number or postcode, and take it in.</source>
        <translation>Busque su devolución por nombre, número o código postal y recíbalo.</translation>
    </message>
    <message>
        <source>{when} by {clerk}</source>
        <translation>{when} por {clerk}</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Inspección</translation>
    </message>
    <message>
        <source>Decision on the money</source>
        <translation>Decisión sobre el importe</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Recepción</translation>
    </message>
    <message>
        <source>Undone reception</source>
        <translation>Recepción deshecha</translation>
    </message>
    <message>
        <source>Parcel of another site</source>
        <translation>Paquete de otro centro</translation>
    </message>
    <message>
        <source>Matched parcel</source>
        <translation>Paquete asignado</translation>
    </message>
    <message>
        <source>Photo of an unknown parcel</source>
        <translation>Foto de un paquete desconocido</translation>
    </message>
    <message>
        <source>Return made of an order</source>
        <translation>Devolución hecha de un pedido</translation>
    </message>
    <message>
        <source>Contents of a parcel</source>
        <translation>Contenido de un paquete</translation>
    </message>
    <message>
        <source>Mail of a label</source>
        <translation>Envío de una etiqueta</translation>
    </message>
    <message>
        <source>Label that a supervisor allowed</source>
        <translation>Etiqueta autorizada por un responsable</translation>
    </message>
    <message>
        <source>Note that something is settled</source>
        <translation>Nota de algo resuelto</translation>
    </message>
    <message>
        <source>Walk-in return</source>
        <translation>Devolución en tienda</translation>
    </message>
    <message>
        <source>Used voucher</source>
        <translation>Vale usado</translation>
    </message>
    <message>
        <source>This desk&apos;s key</source>
        <translation>Clave de este puesto</translation>
    </message>
    <message>
        <source>New supervisor</source>
        <translation>Nuevo responsable</translation>
    </message>
    <message>
        <source>the central service could not read it</source>
        <translation>el servicio central no lo pudo leer</translation>
    </message>
    <message>
        <source>the central service is older than this desk</source>
        <translation>el servicio central es más antiguo que este puesto</translation>
    </message>
    <message>
        <source>the central service does not know this return</source>
        <translation>el servicio central no conoce esta devolución</translation>
    </message>
    <message>
        <source>the central service does not know this reception</source>
        <translation>el servicio central no conoce esta recepción</translation>
    </message>
    <message>
        <source>the same fact was told before, in other words</source>
        <translation>ya se comunicó, pero de otra forma</translation>
    </message>
    <message>
        <source>the central service does not know this brand</source>
        <translation>el servicio central no conoce esta marca</translation>
    </message>
    <message>
        <source>the voucher was used before</source>
        <translation>el vale ya se había usado</translation>
    </message>
    <message>
        <source>the voucher is void</source>
        <translation>el vale está anulado</translation>
    </message>
    <message>
        <source>the money was decided elsewhere before</source>
        <translation>el importe ya se decidió en otro sitio</translation>
    </message>
    <message>
        <source>the shopper has no address</source>
        <translation>el cliente no tiene dirección</translation>
    </message>
    <message>
        <source>the site had a supervisor before</source>
        <translation>el centro ya tenía un responsable</translation>
    </message>
    <message>
        <source>Put the goods aside, ask the merchant about the return, then settle this.</source>
        <translation>Aparte los artículos, pregunte al comercio y luego resuelva esto.</translation>
    </message>
    <message>
        <source>What was decided first counts. Tell whom it concerns.</source>
        <translation>Vale lo que se decidió primero. Avise a quien le afecte.</translation>
    </message>
    <message>
        <source>Nothing is lost here. Tell support, then settle this.</source>
        <translation>Aquí no se pierde nada. Avise a soporte y luego resuelva esto.</translation>
    </message>
    <message>
        <source>Take it again if the goods are still here, then settle this.</source>
        <translation>Hágala de nuevo si los artículos siguen aquí y luego resuelva esto.</translation>
    </message>
    <message>
        <source>Its file is gone from this computer, or was changed.</source>
        <translation>Su archivo ya no está en este ordenador o se ha cambiado.</translation>
    </message>
    <message>
        <source>Photo lost</source>
        <translation>Foto perdida</translation>
    </message>
    <message>
        <source>A photo taken by {clerk}</source>
        <translation>Una foto hecha por {clerk}</translation>
    </message>
    <message>
        <source>Did it print?</source>
        <translation>¿Ha salido?</translation>
    </message>
    <message>
        <source>Look at the printer, then answer.</source>
        <translation>Mire la impresora y responda.</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>No impreso</translation>
    </message>
    <message>
        <source>Print it again, or settle this if it is not needed any more.</source>
        <translation>Imprima de nuevo, o resuelva esto si ya no hace falta.</translation>
    </message>
    <message>
        <source>waiting: {count}</source>
        <translation>en espera: {count}</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>No enviado</translation>
    </message>
    <message>
        <source>Not sent since {when}</source>
        <translation>Sin enviar desde {when}</translation>
    </message>
    <message>
        <source>Nothing is lost. Check the network, then send it now.</source>
        <translation>No se pierde nada. Compruebe la red y envíelo.</translation>
    </message>
    <message>
        <source>From the central service</source>
        <translation>Del servicio central</translation>
    </message>
    <message>
        <source>This version has no words for it: {kind}</source>
        <translation>Esta versión no sabe decirlo: {kind}</translation>
    </message>
    <message>
        <source>Update ReturnDesk, or ask the central service&apos;s keepers.</source>
        <translation>Actualice ReturnDesk o pregunte a quien lleva el servicio central.</translation>
    </message>
    <message>
        <source>{clerk} at {desk_name} and {other_clerk} at {other_desk_name} inspected it without knowing of each other. The last one is in force; both are kept.</source>
        <translation>{clerk} ({desk_name}) y {other_clerk} ({other_desk_name}) lo inspeccionaron sin saberlo. Vale la última inspección; se guardan las dos.</translation>
    </message>
    <message>
        <source>Inspected twice</source>
        <translation>Inspeccionado dos veces</translation>
    </message>
    <message>
        <source>Look at the goods and the history, and inspect it once more.</source>
        <translation>Mire los artículos y el historial, e inspecciónelo otra vez.</translation>
    </message>
    <message>
        <source>{clerk} at {desk_name} took this parcel in after {other_clerk} at {other_desk_name} had. The first reception counts; the shopper was mailed once.</source>
        <translation>{clerk} ({desk_name}) recibió este paquete después de {other_clerk} ({other_desk_name}). Vale la primera recepción; el cliente solo recibió un correo.</translation>
    </message>
    <message>
        <source>Received twice</source>
        <translation>Recibido dos veces</translation>
    </message>
    <message>
        <source>See who has the parcel, and let the other one undo the reception.</source>
        <translation>Mire quién tiene el paquete; el otro puesto deshace su recepción.</translation>
    </message>
    <message>
        <source>{clerk} at {desk_name} took it in, but its return was cancelled before. The reception is kept, and nobody was mailed.</source>
        <translation>{clerk} ({desk_name}) lo recibió, pero la devolución se había cancelado antes. La recepción se guarda; nadie recibió un correo.</translation>
    </message>
    <message>
        <source>Return cancelled</source>
        <translation>Devolución cancelada</translation>
    </message>
    <message>
        <source>Scan the parcel once more: it is unknown now, to be matched or made a return of.</source>
        <translation>Escanee el paquete otra vez: ahora es desconocido y se puede asignar o convertir en devolución.</translation>
    </message>
    <message>
        <source>Cancelled too late</source>
        <translation>Cancelado demasiado tarde</translation>
    </message>
    <message>
        <source>The return was cancelled when it was in hand, inspected or decided. It stays as it is.</source>
        <translation>La devolución se canceló cuando ya estaba recibida, inspeccionada o resuelta. Se queda como está.</translation>
    </message>
    <message>
        <source>Ask the merchant whether the shopper wants the goods back.</source>
        <translation>Pregunte al comercio si el cliente quiere recuperar los artículos.</translation>
    </message>
    <message>
        <source>{clerk} at {desk_name} undid the reception after the shopper was mailed that the return has come.</source>
        <translation>{clerk} ({desk_name}) deshizo la recepción cuando el cliente ya había recibido el correo de llegada.</translation>
    </message>
    <message>
        <source>The reception was undone while the shopper&apos;s mail left.</source>
        <translation>La recepción se deshizo mientras salía el correo al cliente.</translation>
    </message>
    <message>
        <source>Undone after the mail</source>
        <translation>Deshecho tras el correo</translation>
    </message>
    <message>
        <source>Take the parcel in again if it is here (no second mail goes), or tell the shopper.</source>
        <translation>Vuelva a recibir el paquete si está aquí (no sale un segundo correo), o avise al cliente.</translation>
    </message>
    <message>
        <source>The shopper did not get the label: {reason}.</source>
        <translation>El cliente no recibió la etiqueta: {reason}.</translation>
    </message>
    <message>
        <source>Label not mailed</source>
        <translation>Etiqueta no enviada</translation>
    </message>
    <message>
        <source>The merchant did not get the notice: {reason}.</source>
        <translation>El comercio no recibió el aviso: {reason}.</translation>
    </message>
    <message>
        <source>Put the notice address right in the merchant&apos;s rules, then settle this.</source>
        <translation>Corrija la dirección de avisos en las reglas del comercio y luego resuelva esto.</translation>
    </message>
    <message>
        <source>The shopper did not get the mail: {reason}.</source>
        <translation>El cliente no recibió el correo: {reason}.</translation>
    </message>
    <message>
        <source>Tell the shopper some other way, or have the merchant put the address right, then settle this.</source>
        <translation>Avise al cliente de otra forma o haga que el comercio corrija la dirección, y luego resuelva esto.</translation>
    </message>
    <message>
        <source>Mail came back</source>
        <translation>Correo devuelto</translation>
    </message>
    <message>
        <source>Print the label, or put the address right with the merchant, then settle this.</source>
        <translation>Imprima la etiqueta, o haga que el comerciante corrija la dirección, y resuelva esto.</translation>
    </message>
    <message>
        <source>{title}: {bought} were bought with the order {order_number}, {returned} came back, with the returns {return_number} and {other_return_number}.</source>
        <translation>{title}: {bought} comprados con el pedido {order_number}, {returned} devueltos, con las devoluciones {return_number} y {other_return_number}.</translation>
    </message>
    <message>
        <source>Returned twice</source>
        <translation>Devuelto dos veces</translation>
    </message>
    <message>
        <source>Look which goods are there, and whether money was given for both.</source>
        <translation>Mire qué artículos hay y si se devolvió dinero por los dos.</translation>
    </message>
    <message>
        <source>It was taken by {clerk} at {desk_name}, but it is void.</source>
        <translation>Lo aceptó {clerk} ({desk_name}), pero está anulado.</translation>
    </message>
    <message>
        <source>It was taken by {clerk} at {desk_name}, but was used before: {used_by}.</source>
        <translation>Lo aceptó {clerk} ({desk_name}), pero ya se había usado: {used_by}.</translation>
    </message>
    <message>
        <source>Voucher used twice</source>
        <translation>Vale usado dos veces</translation>
    </message>
    <message>
        <source>Talk to the shopper, or book the loss, then settle this.</source>
        <translation>Hable con el cliente o anote la pérdida y luego resuelva esto.</translation>
    </message>
    <message>
        <source>{clerk} at {desk_name} decided on the money after {other_clerk} at {other_desk_name} had. The first decision is in force.</source>
        <translation>{clerk} ({desk_name}) decidió el importe después de {other_clerk} ({other_desk_name}). Vale la primera decisión.</translation>
    </message>
    <message>
        <source>The voucher {voucher} is void.</source>
        <translation>El vale {voucher} está anulado.</translation>
    </message>
    <message>
        <source>Decided twice</source>
        <translation>Decidido dos veces</translation>
    </message>
    <message>
        <source>Tell the shopper which decision counts, then settle this.</source>
        <translation>Diga al cliente qué decisión vale y luego resuelva esto.</translation>
    </message>
</context>
<context>
    <name>batch</name>
    <message>
        <source>Twice in the list</source>
        <translation>Repetido en la lista</translation>
    </message>
    <message>
        <source>Picture not readable</source>
        <translation>Foto ilegible</translation>
    </message>
    <message>
        <source>Not received</source>
        <translation>No recibido</translation>
    </message>
    <message>
        <source>Cancelled after {done}</source>
        <translation>Cancelado tras {done}</translation>
    </message>
    <message>
        <source>Cancelled before the first row</source>
        <translation>Cancelado antes de la primera línea</translation>
    </message>
    <message>
        <source>What was received stays. Hand it over again to go on.</source>
        <translation>Lo recibido queda recibido. Vuelva a soltarlo para continuar.</translation>
    </message>
    <message>
        <source>file {number} of {count}</source>
        <translation>archivo {number} de {count}</translation>
    </message>
    <message>
        <source>Receiving {name}</source>
        <translation>Recibiendo {name}</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Leyendo {name}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>Nothing new: all were received before</source>
        <translation>Nada nuevo: todo estaba ya recibido</translation>
    </message>
    <message>
        <source>{cause}: stopped after {done}</source>
        <translation>{cause}: detenido tras {done}</translation>
    </message>
    <message>
        <source>What was received stays. Make room on the disk, then hand it over again.</source>
        <translation>Lo recibido queda recibido. Libere espacio en el disco y vuelva a soltarlo.</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>línea {number}</translation>
    </message>
    <message>
        <source>as line {number}</source>
        <translation>como la línea {number}</translation>
    </message>
    <message>
        <source>another site</source>
        <translation>otro centro</translation>
    </message>
    <message>
        <source>Send it on to {site}</source>
        <translation>Reenviar a {site}</translation>
    </message>
    <message>
        <source>Stands for several returns: scan the parcel and choose</source>
        <translation>Corresponde a varias devoluciones: escanee el paquete y elija</translation>
    </message>
    <message>
        <source>Kept, to be matched</source>
        <translation>Guardado, por asociar</translation>
    </message>
    <message>
        <source>Packing slip not genuine, kept to be matched</source>
        <translation>Albarán no auténtico, guardado para identificarlo</translation>
    </message>
    <message>
        <source>The number of an article, not of a parcel</source>
        <translation>El número de un artículo, no de un paquete</translation>
    </message>
    <message>
        <source>Received late: ask a supervisor</source>
        <translation>Recibido fuera de plazo: pregunte a un responsable</translation>
    </message>
</context>
<context>
    <name>inspect</name>
    <message>
        <source>Good</source>
        <translation>Correcto</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Dañado</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>Artículo equivocado</translation>
    </message>
    <message>
        <source>Unexpected</source>
        <translation>Inesperado</translation>
    </message>
    <message>
        <source>as new</source>
        <translation>como nuevo</translation>
    </message>
    <message>
        <source>good</source>
        <translation>buen estado</translation>
    </message>
    <message>
        <source>used</source>
        <translation>usado</translation>
    </message>
    <message>
        <source>scrap</source>
        <translation>inservible</translation>
    </message>
    <message>
        <source>Restock</source>
        <translation>Reponer</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Cuarentena</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparar</translation>
    </message>
    <message>
        <source>Recycle</source>
        <translation>Reciclar</translation>
    </message>
    <message>
        <source>Donate</source>
        <translation>Donar</translation>
    </message>
    <message>
        <source>Dispose</source>
        <translation>Desechar</translation>
    </message>
    <message>
        <source>Article {code}</source>
        <translation>Artículo {code}</translation>
    </message>
    <message>
        <source>{found} of {expected}</source>
        <translation>{found} de {expected}</translation>
    </message>
    <message>
        <source>nobody announced this</source>
        <translation>nadie lo anunció</translation>
    </message>
    <message>
        <source>more than was announced</source>
        <translation>más de lo anunciado</translation>
    </message>
    <message>
        <source>Parcel without a number</source>
        <translation>Paquete sin número</translation>
    </message>
    <message>
        <source>{clerk} at {desk} inspected it meanwhile: both are kept</source>
        <translation>{clerk}, {desk}, lo inspeccionó entretanto: se guardan las dos</translation>
    </message>
    <message>
        <source>{number} is kept as it was</source>
        <translation>{number} se queda como estaba</translation>
    </message>
    <message>
        <source>not received yet</source>
        <translation>aún no recibido</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Inspected</source>
        <translation>Inspeccionado</translation>
    </message>
    <message>
        <source>all as announced</source>
        <translation>todo según lo anunciado</translation>
    </message>
    <message>
        <source>Kept on this desk, not sent yet</source>
        <translation>Guardado en este puesto, sin enviar</translation>
    </message>
    <message>
        <source>Saved {when}</source>
        <translation>Guardado {when}</translation>
    </message>
    <message>
        <source>differences allowed by {name}</source>
        <translation>diferencias aceptadas por {name}</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>{printer} has taken over: the label printer is out of reach.</source>
        <translation>{printer} la ha sustituido: no se llega a la impresora de etiquetas.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Imprimiendo…</translation>
    </message>
    <message>
        <source>Printed {when}</source>
        <translation>Impresa {when}</translation>
    </message>
    <message>
        <source>You saw it come out</source>
        <translation>Usted la ha visto salir</translation>
    </message>
    <message>
        <source>Confirmed by the printer</source>
        <translation>Confirmado por la impresora</translation>
    </message>
    <message>
        <source>Sent, but the printer does not answer</source>
        <translation>Enviada, pero la impresora no responde</translation>
    </message>
    <message>
        <source>Look whether the label came out.</source>
        <translation>Compruebe si ha salido la etiqueta.</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Guardada como {file}</translation>
    </message>
    <message>
        <source>In the folder {folder}</source>
        <translation>En la carpeta {folder}</translation>
    </message>
    <message>
        <source>The label waits and prints by itself when that is mended.</source>
        <translation>La etiqueta espera y saldrá sola en cuanto se resuelva.</translation>
    </message>
    <message>
        <source>Did it print?</source>
        <translation>¿Ha salido?</translation>
    </message>
    <message>
        <source>{cause}. Look at the printer, then answer.</source>
        <translation>{cause}. Mire la impresora y responda.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>No label printer</source>
        <translation>Sin impresora</translation>
    </message>
    <message>
        <source>Printer ready</source>
        <translation>Impresora lista</translation>
    </message>
    <message>
        <source>No paper</source>
        <translation>Sin papel</translation>
    </message>
    <message>
        <source>Paper is running out</source>
        <translation>Queda poco papel</translation>
    </message>
    <message>
        <source>Cover open</source>
        <translation>Tapa abierta</translation>
    </message>
    <message>
        <source>Paper is jammed</source>
        <translation>Papel atascado</translation>
    </message>
    <message>
        <source>Print head open</source>
        <translation>Cabezal abierto</translation>
    </message>
    <message>
        <source>No ribbon</source>
        <translation>Sin cinta</translation>
    </message>
    <message>
        <source>Cutter is jammed</source>
        <translation>Cortador atascado</translation>
    </message>
    <message>
        <source>Print head too hot</source>
        <translation>Cabezal demasiado caliente</translation>
    </message>
    <message>
        <source>Printer paused</source>
        <translation>Impresora en pausa</translation>
    </message>
    <message>
        <source>Printer reports a fault</source>
        <translation>La impresora avisa de un fallo</translation>
    </message>
    <message>
        <source>Printer does not answer</source>
        <translation>La impresora no responde</translation>
    </message>
    <message>
        <source>Printer out of reach</source>
        <translation>Impresora inaccesible</translation>
    </message>
    <message>
        <source>Printer says nothing</source>
        <translation>La impresora no dice nada</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Drop to print this label</source>
        <translation>Suelte para imprimir esta etiqueta</translation>
    </message>
    <message>
        <source>Drop to print the labels of this list</source>
        <translation>Suelte para imprimir las etiquetas de esta lista</translation>
    </message>
    <message>
        <source>Return number, order or tracking number</source>
        <translation>Número de devolución, pedido o seguimiento</translation>
    </message>
    <message>
        <source>Size of the preview</source>
        <translation>Tamaño de la vista previa</translation>
    </message>
    <message>
        <source>Whole label</source>
        <translation>Entera</translation>
    </message>
    <message>
        <source>True size</source>
        <translation>Real</translation>
    </message>
    <message>
        <source>Dots</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>Dots ×2</source>
        <translation>Puntos ×2</translation>
    </message>
    <message>
        <source>The label as it is printed</source>
        <translation>La etiqueta tal como se imprime</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Impresoras</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>QR code of {number}</source>
        <translation>Código QR de {number}</translation>
    </message>
    <message>
        <source>No label yet</source>
        <translation>Aún no hay etiqueta</translation>
    </message>
    <message>
        <source>Scan a parcel or type a number to see its label.</source>
        <translation>Escanee un paquete o escriba un número para ver su etiqueta.</translation>
    </message>
    <message>
        <source>Yes, it is here</source>
        <translation>Sí, aquí está</translation>
    </message>
    <message>
        <source>No, print again</source>
        <translation>No, imprimir otra vez</translation>
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
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation>Guardar como PNG</translation>
    </message>
    <message>
        <source>Save as ZPL</source>
        <translation>Guardar como ZPL</translation>
    </message>
    <message>
        <source>QR code, no printer needed</source>
        <translation>Código QR, sin impresora</translation>
    </message>
    <message>
        <source>A supervisor allows it</source>
        <translation>Un responsable lo permite</translation>
    </message>
    <message>
        <source>Mail the label again</source>
        <translation>Reenviar la etiqueta por correo</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Código de barras</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>ZPL, printed as the carrier made it</source>
        <translation>ZPL, se imprime tal cual</translation>
    </message>
    <message>
        <source>true size, never scaled</source>
        <translation>tamaño real, nunca reducido</translation>
    </message>
    <message>
        <source>Scanners may not read it</source>
        <translation>Quizá no se pueda leer</translation>
    </message>
    <message>
        <source>Too fine for this printer: {codes}. Print it at 300 dpi or on a sheet.</source>
        <translation>Demasiado fino para esta impresora: {codes}. Imprima a 300 ppp o en una hoja.</translation>
    </message>
    <message>
        <source>Print copy {number}</source>
        <translation>Imprimir la copia {number}</translation>
    </message>
    <message>
        <source>Customs document</source>
        <translation>Declaración de aduana</translation>
    </message>
    <message>
        <source>It is printed with the label, for outside on the parcel.</source>
        <translation>Se imprime con la etiqueta y va por fuera del paquete.</translation>
    </message>
    <message>
        <source>{width} mm printable, {dpi} dpi</source>
        <translation>{width} mm imprimibles, {dpi} ppp</translation>
    </message>
    <message>
        <source>{name} allows it: {reason}</source>
        <translation>Lo permite {name}: {reason}</translation>
    </message>
    <message>
        <source>{fee} for this label</source>
        <translation>{fee} por esta etiqueta</translation>
    </message>
    <message>
        <source>It is taken off the refund.</source>
        <translation>Se descuenta del reembolso.</translation>
    </message>
    <message>
        <source>No prepaid label</source>
        <translation>Sin etiqueta prepagada</translation>
    </message>
    <message>
        <source>This paper shows the address. The shopper pays the postage.</source>
        <translation>Este papel indica la dirección. El cliente paga el envío.</translation>
    </message>
    <message>
        <source>No label from overseas</source>
        <translation>Sin etiqueta desde ultramar</translation>
    </message>
    <message>
        <source>{place}: the shopper sends it at their own cost.</source>
        <translation>{place}: envío a cargo del cliente.</translation>
    </message>
    <message>
        <source>No label from {country}</source>
        <translation>Sin etiqueta desde {country}</translation>
    </message>
    <message>
        <source>No carrier takes return labels there.</source>
        <translation>Ningún transportista acepta devoluciones allí.</translation>
    </message>
    <message>
        <source>The merchant gives no labels in this country.</source>
        <translation>El comercio no da etiquetas en este país.</translation>
    </message>
    <message>
        <source>Country not known</source>
        <translation>País desconocido</translation>
    </message>
    <message>
        <source>Ask the shopper where the parcel leaves from.</source>
        <translation>Pregunte al cliente desde dónde sale el paquete.</translation>
    </message>
    <message>
        <source>Postcode not readable</source>
        <translation>Código postal ilegible</translation>
    </message>
    <message>
        <source>Check {postcode} with the shopper.</source>
        <translation>Compruebe {postcode} con el cliente.</translation>
    </message>
    <message>
        <source>Not with {carrier}</source>
        <translation>No con {carrier}</translation>
    </message>
    <message>
        <source>The merchant does not use this carrier there.</source>
        <translation>El comercio no usa allí este transportista.</translation>
    </message>
    <message>
        <source>Postcode not known</source>
        <translation>Código postal desconocido</translation>
    </message>
    <message>
        <source>Ask the shopper: there is no label from overseas.</source>
        <translation>Pregunte al cliente: no hay etiqueta desde ultramar.</translation>
    </message>
    <message>
        <source>The merchant&apos;s rules do not allow it</source>
        <translation>Las reglas del comercio no lo permiten</translation>
    </message>
    <message>
        <source>The carrier&apos;s label as it is printed</source>
        <translation>La etiqueta del transportista como se imprime</translation>
    </message>
    <message>
        <source>The printer draws it itself.</source>
        <translation>La impresora la dibuja ella misma.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Nobody knows whether one came out: see Printers.</source>
        <translation>Quizá salió una: vea Impresoras.</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} de {all}</translation>
    </message>
    <message>
        <source>Stopped: {through}</source>
        <translation>Parado: {through}</translation>
    </message>
    <message>
        <source>Printing: {through}</source>
        <translation>Imprimiendo: {through}</translation>
    </message>
    <message>
        <source>{through}. See the printer for those that failed.</source>
        <translation>{through}. Los fallidos, en la impresora.</translation>
    </message>
    <message>
        <source>All printed</source>
        <translation>Todo impreso</translation>
    </message>
    <message>
        <source>Not mailed: {reason}</source>
        <translation>Correo no enviado: {reason}</translation>
    </message>
    <message>
        <source>Mail handed over {when}</source>
        <translation>Correo entregado al servicio {when}</translation>
    </message>
    <message>
        <source>Mail on its way</source>
        <translation>Correo en camino</translation>
    </message>
    <message>
        <source>Mail waits for the network</source>
        <translation>Correo a la espera de la red</translation>
    </message>
    <message>
        <source>Asked {when}.</source>
        <translation>Pedido {when}.</translation>
    </message>
</context>
<context>
    <name>live</name>
    <message>
        <source>Undone</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>No parcel number</source>
        <translation>No es un número de paquete</translation>
    </message>
    <message>
        <source>Several parcels: scan alone</source>
        <translation>Varios paquetes: escanear solo</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Conocido</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>That did not work</source>
        <translation>Eso no ha funcionado</translation>
    </message>
    <message>
        <source>Tell support these words: {code}</source>
        <translation>Diga estas palabras a soporte: {code}</translation>
    </message>
    <message>
        <source>Nothing was read</source>
        <translation>No se ha leído nada</translation>
    </message>
    <message>
        <source>Scan again, or type the number.</source>
        <translation>Escanee otra vez o escriba el número.</translation>
    </message>
    <message>
        <source>Too long for a parcel&apos;s code</source>
        <translation>Demasiado largo para un código</translation>
    </message>
    <message>
        <source>{length} characters were read. Scan the label again, one code at a time.</source>
        <translation>Se han leído {length} caracteres. Escanee de nuevo la etiqueta, un código cada vez.</translation>
    </message>
    <message>
        <source>Not a list of codes</source>
        <translation>No es una lista de códigos</translation>
    </message>
    <message>
        <source>{file} cannot be read as one; nothing was received. Save it as CSV or text.</source>
        <translation>{file} no se puede leer; no se ha recibido nada. Guárdelo como CSV o texto.</translation>
    </message>
    <message>
        <source>Too large for a list</source>
        <translation>Demasiado grande para una lista</translation>
    </message>
    <message>
        <source>{file} has more than 64 MB; nothing was received. Save it in several parts.</source>
        <translation>{file} supera los 64 MB; no se ha recibido nada. Guárdelo en varias partes.</translation>
    </message>
    <message>
        <source>The list is empty</source>
        <translation>La lista está vacía</translation>
    </message>
    <message>
        <source>{file} holds no code. Have the scanner write it again.</source>
        <translation>{file} no contiene ningún código. Expórtelo de nuevo desde el lector.</translation>
    </message>
    <message>
        <source>The file is out of reach</source>
        <translation>No se llega al archivo</translation>
    </message>
    <message>
        <source>{file} is gone, or its drive does not answer. Copy it to this computer, then hand it over again.</source>
        <translation>{file} ya no está o su unidad no responde. Cópielo en este ordenador y vuelva a soltarlo.</translation>
    </message>
    <message>
        <source>The file may not be read</source>
        <translation>El archivo no se puede leer</translation>
    </message>
    <message>
        <source>{file} belongs to somebody else, or a program has it open. Close that, or ask for the right to read it.</source>
        <translation>{file} está protegido o abierto en otro programa. Ciérrelo o pida permiso para leerlo.</translation>
    </message>
    <message>
        <source>No pictures in the folder</source>
        <translation>No hay fotos en la carpeta</translation>
    </message>
    <message>
        <source>{file} holds none. Choose the folder with the photographs.</source>
        <translation>{file} no contiene ninguna. Elija la carpeta con las fotos.</translation>
    </message>
    <message>
        <source>A damaged line</source>
        <translation>Una línea dañada</translation>
    </message>
    <message>
        <source>Line {line} was not received. Scan that parcel itself.</source>
        <translation>La línea {line} no se ha recibido. Escanee ese paquete directamente.</translation>
    </message>
    <message>
        <source>The last line is cut short</source>
        <translation>La última línea está cortada</translation>
    </message>
    <message>
        <source>The scanner cannot be opened</source>
        <translation>No se puede abrir el escáner</translation>
    </message>
    <message>
        <source>Another program uses it, or this user may not. On Linux, join the group dialout.</source>
        <translation>Lo usa otro programa, o este usuario no tiene permiso. En Linux, únase al grupo dialout.</translation>
    </message>
    <message>
        <source>Serial scanners are not supported here</source>
        <translation>Aquí no funcionan los escáneres serie</translation>
    </message>
    <message>
        <source>This installation lacks QtSerialPort. Install it anew.</source>
        <translation>A esta instalación le falta QtSerialPort. Vuelva a instalarla.</translation>
    </message>
    <message>
        <source>Not a picture</source>
        <translation>No es una imagen</translation>
    </message>
    <message>
        <source>{file} cannot be read as one. Take a JPEG or PNG.</source>
        <translation>{file} no se puede leer como imagen. Use un JPEG o un PNG.</translation>
    </message>
    <message>
        <source>The picture is not there</source>
        <translation>La imagen no está</translation>
    </message>
    <message>
        <source>{file} is gone or may not be read.</source>
        <translation>{file} ha desaparecido o no se puede leer.</translation>
    </message>
    <message>
        <source>The picture is empty</source>
        <translation>La imagen está vacía</translation>
    </message>
    <message>
        <source>{file} holds nothing. Take the picture again.</source>
        <translation>{file} no contiene nada. Repita la foto.</translation>
    </message>
    <message>
        <source>The picture is damaged</source>
        <translation>La imagen está dañada</translation>
    </message>
    <message>
        <source>{file} is cut short or broken. Take the picture again.</source>
        <translation>{file} está cortada o rota. Repita la foto.</translation>
    </message>
    <message>
        <source>The picture is too large</source>
        <translation>La imagen es demasiado grande</translation>
    </message>
    <message>
        <source>{file} is too large to be read. Make it smaller.</source>
        <translation>{file} es demasiado grande para leerla. Redúzcala.</translation>
    </message>
    <message>
        <source>No code in the picture</source>
        <translation>Ningún código en la imagen</translation>
    </message>
    <message>
        <source>Nothing in {file} could be read. Come closer, with more light.</source>
        <translation>No se ha podido leer nada en {file}. Acérquese, con más luz.</translation>
    </message>
    <message>
        <source>The central service does not take the photograph</source>
        <translation>El servicio central no acepta la foto</translation>
    </message>
    <message>
        <source>It stays on this computer. Take it again, smaller or as a JPEG.</source>
        <translation>Se queda en este ordenador. Hágala de nuevo, más pequeña o en JPEG.</translation>
    </message>
    <message>
        <source>Not as announced</source>
        <translation>No coincide con lo anunciado</translation>
    </message>
    <message>
        <source>Missing: {missing}, unexpected: {unexpected}, wrong: {wrong}. Count again, or let a supervisor finish with the differences.</source>
        <translation>Faltan: {missing}, inesperados: {unexpected}, equivocados: {wrong}. Vuelva a contar, o deje que un responsable termine con las diferencias.</translation>
    </message>
    <message>
        <source>Nothing is being inspected</source>
        <translation>No se inspecciona nada</translation>
    </message>
    <message>
        <source>Scan the parcel first, then its articles.</source>
        <translation>Escanee primero el paquete y luego sus artículos.</translation>
    </message>
    <message>
        <source>This inspection is finished</source>
        <translation>Esta inspección está terminada</translation>
    </message>
    <message>
        <source>Reopen it to change something, or scan the next parcel.</source>
        <translation>Reábrala para cambiar algo o escanee el siguiente paquete.</translation>
    </message>
    <message>
        <source>Nothing to undo here</source>
        <translation>Aquí no hay nada que deshacer</translation>
    </message>
    <message>
        <source>Nothing was counted since the last save.</source>
        <translation>No se ha contado nada desde que se guardó.</translation>
    </message>
    <message>
        <source>So many units are not possible</source>
        <translation>Ese número de unidades no es posible</translation>
    </message>
    <message>
        <source>{quantity} is no such number. Give one from 0 to {limit}.</source>
        <translation>{quantity} no sirve. Indique un número de 0 a {limit}.</translation>
    </message>
    <message>
        <source>More units are graded than that</source>
        <translation>Ya hay más unidades evaluadas</translation>
    </message>
    <message>
        <source>{graded} units have a condition or a note of their own. Change those first.</source>
        <translation>{graded} unidades tienen un estado o una nota propios. Cámbielas primero.</translation>
    </message>
    <message>
        <source>These units are no longer in the list</source>
        <translation>Estas unidades ya no están en la lista</translation>
    </message>
    <message>
        <source>They were changed meanwhile. Look at the list again.</source>
        <translation>Se han cambiado entretanto. Mire la lista de nuevo.</translation>
    </message>
    <message>
        <source>Too many different units</source>
        <translation>Demasiadas unidades distintas</translation>
    </message>
    <message>
        <source>An inspection holds {limit} groups. Count what is alike together.</source>
        <translation>Una inspección admite {limit} grupos. Cuente junto lo que es igual.</translation>
    </message>
    <message>
        <source>Too many photographs</source>
        <translation>Demasiadas fotos</translation>
    </message>
    <message>
        <source>{limit} go with one group of units. Take one away first.</source>
        <translation>Un grupo de unidades admite {limit}. Quite una primero.</translation>
    </message>
    <message>
        <source>The note is too long</source>
        <translation>La nota es demasiado larga</translation>
    </message>
    <message>
        <source>Write at most {limit} characters.</source>
        <translation>Escriba como máximo {limit} caracteres.</translation>
    </message>
    <message>
        <source>This parcel is no longer in the list</source>
        <translation>Este paquete ya no está en la lista</translation>
    </message>
    <message>
        <source>It was matched meanwhile. Look at the list again.</source>
        <translation>Se ha asignado entretanto. Mire la lista de nuevo.</translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>No hay nada elegido</translation>
    </message>
    <message>
        <source>Say which articles lie in the parcel.</source>
        <translation>Indique qué artículos hay en el paquete.</translation>
    </message>
    <message>
        <source>More than was bought</source>
        <translation>Más de lo que se compró</translation>
    </message>
    <message>
        <source>{title}: {bought} were bought, {quantity} are chosen. Choose fewer; the others are unexpected items of the inspection.</source>
        <translation>{title}: {bought} comprados, {quantity} elegidos. Elija menos; los demás son artículos inesperados de la inspección.</translation>
    </message>
    <message>
        <source>The parcel is not known here</source>
        <translation>El paquete no se conoce aquí</translation>
    </message>
    <message>
        <source>Scan it again. If it stays unknown, it is kept in the list of unknown parcels.</source>
        <translation>Escanéelo de nuevo. Si sigue desconocido, queda en la lista de paquetes desconocidos.</translation>
    </message>
    <message>
        <source>This number already leads to a parcel</source>
        <translation>Este número ya lleva a un paquete</translation>
    </message>
    <message>
        <source>{number} belongs to a parcel that is known. Scan it on the Receive page.</source>
        <translation>{number} pertenece a un paquete conocido. Escanéelo en la página Recibir.</translation>
    </message>
    <message>
        <source>It is the only return in this parcel</source>
        <translation>Es la única devolución de este paquete</translation>
    </message>
    <message>
        <source>Undo the reception instead.</source>
        <translation>Deshaga mejor la recepción.</translation>
    </message>
    <message>
        <source>Which of its parcels is it?</source>
        <translation>¿Cuál de sus paquetes es?</translation>
    </message>
    <message>
        <source>{number} has {count} parcels. Scan the label of the one in hand.</source>
        <translation>{number} tiene {count} paquetes. Escanee la etiqueta del que tiene en la mano.</translation>
    </message>
    <message>
        <source>It lies in this parcel already</source>
        <translation>Ya está en este paquete</translation>
    </message>
    <message>
        <source>{number} is among the returns that are shown.</source>
        <translation>{number} está entre las devoluciones que se muestran.</translation>
    </message>
    <message>
        <source>Too many returns in one parcel</source>
        <translation>Demasiadas devoluciones en un paquete</translation>
    </message>
    <message>
        <source>A parcel holds at most {limit} returns.</source>
        <translation>Un paquete contiene como máximo {limit} devoluciones.</translation>
    </message>
    <message>
        <source>That cannot be done now</source>
        <translation>Ahora no se puede hacer</translation>
    </message>
    <message>
        <source>The return has moved on meanwhile. Open it to see how it stands.</source>
        <translation>La devolución ha cambiado entretanto. Ábrala para ver cómo está.</translation>
    </message>
    <message>
        <source>No such return</source>
        <translation>No existe esa devolución</translation>
    </message>
    <message>
        <source>{number} is not known at this desk. Check the number.</source>
        <translation>{number} no se conoce en este puesto. Compruebe el número.</translation>
    </message>
    <message>
        <source>Packing slip not genuine</source>
        <translation>Albarán no auténtico</translation>
    </message>
    <message>
        <source>Nothing it says can be relied on. Type the number of the return.</source>
        <translation>Nada de lo que dice es fiable. Escriba el número de la devolución.</translation>
    </message>
    <message>
        <source>Several returns</source>
        <translation>Varias devoluciones</translation>
    </message>
    <message>
        <source>{number} leads to {count} of them. Type the number of the return.</source>
        <translation>{number} lleva a {count}. Escriba el número de la devolución.</translation>
    </message>
    <message>
        <source>The return address is missing</source>
        <translation>Falta la dirección de devolución</translation>
    </message>
    <message>
        <source>The address for {number} has not come from the central service yet. Wait until the desk is online.</source>
        <translation>La dirección de {number} aún no ha llegado del servicio central. Espere a que el puesto esté en línea.</translation>
    </message>
    <message>
        <source>ReturnDesk is already open</source>
        <translation>ReturnDesk ya está abierto</translation>
    </message>
    <message>
        <source>It runs in another window on this computer. Go on there, or close it first.</source>
        <translation>Está en otra ventana de este ordenador. Siga allí o ciérrela antes.</translation>
    </message>
    <message>
        <source>The desk&apos;s data are damaged</source>
        <translation>Los datos del puesto están dañados</translation>
    </message>
    <message>
        <source>The desk&apos;s data are from a newer version</source>
        <translation>Los datos son de una versión más nueva</translation>
    </message>
    <message>
        <source>Install the newest ReturnDesk. Nothing was changed.</source>
        <translation>Instale el ReturnDesk más reciente. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>The desk&apos;s data cannot be opened</source>
        <translation>No se pueden abrir los datos del puesto</translation>
    </message>
    <message>
        <source>Check that the disk is there and not full, then start again.</source>
        <translation>Compruebe que el disco está y no está lleno, y reinicie.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>El disco está lleno</translation>
    </message>
    <message>
        <source>Nothing was stored. Make room, then scan again.</source>
        <translation>No se ha guardado nada. Libere espacio y escanee otra vez.</translation>
    </message>
    <message>
        <source>The disk does not answer</source>
        <translation>El disco no responde</translation>
    </message>
    <message>
        <source>Nothing was stored. Check the disk, then scan again.</source>
        <translation>No se ha guardado nada. Revise el disco y escanee otra vez.</translation>
    </message>
    <message>
        <source>The folder cannot be written</source>
        <translation>No se puede escribir en la carpeta</translation>
    </message>
    <message>
        <source>Choose another folder, or ask for the right to write into this one.</source>
        <translation>Elija otra carpeta o pida permiso para escribir en esta.</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>No se puede leer el archivo</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>No se ha podido escribir el archivo</translation>
    </message>
    <message>
        <source>{file} was not saved. Choose another place.</source>
        <translation>{file} no se ha guardado. Elija otro lugar.</translation>
    </message>
    <message>
        <source>No label printer</source>
        <translation>Sin impresora de etiquetas</translation>
    </message>
    <message>
        <source>Choose one in the settings.</source>
        <translation>Elija una en los ajustes.</translation>
    </message>
    <message>
        <source>No printer for this paper</source>
        <translation>No hay impresora para este papel</translation>
    </message>
    <message>
        <source>Add a receipt or office printer, or save it as PDF.</source>
        <translation>Añada una impresora de recibos o de oficina, o guárdelo como PDF.</translation>
    </message>
    <message>
        <source>The receipt of {number} was not made at this desk</source>
        <translation>El recibo de {number} no se hizo en este puesto</translation>
    </message>
    <message>
        <source>Print it again at the desk that took the articles back.</source>
        <translation>Imprímalo otra vez en el puesto que recogió los artículos.</translation>
    </message>
    <message>
        <source>No voucher of {number} was made at this desk</source>
        <translation>En este puesto no se hizo ningún vale de {number}</translation>
    </message>
    <message>
        <source>Print it again at the desk that made it.</source>
        <translation>Imprímalo otra vez en el puesto que lo emitió.</translation>
    </message>
    <message>
        <source>It crosses no customs border.</source>
        <translation>No cruza ninguna aduana.</translation>
    </message>
    <message>
        <source>No customs document: the order of {number} is not known here</source>
        <translation>Sin declaración de aduana: aquí no se conoce el pedido de {number}</translation>
    </message>
    <message>
        <source>Goods, origin and value come from the order. Ask the shop.</source>
        <translation>Artículos, origen y valor vienen del pedido. Pregunte a la tienda.</translation>
    </message>
    <message>
        <source>The program ended while this was being printed</source>
        <translation>El programa se cerró durante la impresión</translation>
    </message>
    <message>
        <source>Look whether a label came out, then answer.</source>
        <translation>Mire si ha salido una etiqueta y responda.</translation>
    </message>
    <message>
        <source>This print job is not known</source>
        <translation>Este trabajo de impresión no se conoce</translation>
    </message>
    <message>
        <source>Look at the list of print jobs again.</source>
        <translation>Consulte de nuevo la lista de trabajos.</translation>
    </message>
    <message>
        <source>This print job is damaged on the disk</source>
        <translation>Este trabajo está dañado en el disco</translation>
    </message>
    <message>
        <source>Nothing was printed. Print it again.</source>
        <translation>No se ha imprimido nada. Imprímalo de nuevo.</translation>
    </message>
    <message>
        <source>This cannot be drawn again</source>
        <translation>Esto no se puede reimprimir desde aquí</translation>
    </message>
    <message>
        <source>Print {title} again from the page it came from.</source>
        <translation>Imprima {title} de nuevo desde su página.</translation>
    </message>
    <message>
        <source>Its printer is not set up any more</source>
        <translation>Su impresora ya no está configurada</translation>
    </message>
    <message>
        <source>Choose a printer, then print it again. Nothing was printed.</source>
        <translation>Elija una impresora e imprima de nuevo. No se ha imprimido nada.</translation>
    </message>
    <message>
        <source>Jobs wait for this printer</source>
        <translation>Hay trabajos que esperan a esta impresora</translation>
    </message>
    <message>
        <source>Let them print or cancel them first.</source>
        <translation>Deje que se impriman o cancélelos primero.</translation>
    </message>
    <message>
        <source>The printer&apos;s queue is held</source>
        <translation>La cola de la impresora está en pausa</translation>
    </message>
    <message>
        <source>Let it go on, and the jobs print by themselves.</source>
        <translation>Reanúdela y los trabajos saldrán solos.</translation>
    </message>
    <message>
        <source>The printer does not answer</source>
        <translation>La impresora no responde</translation>
    </message>
    <message>
        <source>Check that it is on and connected. Nothing was printed.</source>
        <translation>Compruebe que está encendida y conectada. No se ha impreso nada.</translation>
    </message>
    <message>
        <source>The printer stopped answering</source>
        <translation>La impresora ha dejado de responder</translation>
    </message>
    <message>
        <source>Put in a new roll. What waits is printed by itself.</source>
        <translation>Ponga un rollo nuevo. Lo que espera se imprimirá solo.</translation>
    </message>
    <message>
        <source>Close its cover. What waits is printed by itself.</source>
        <translation>Cierre la tapa. Lo que espera se imprimirá solo.</translation>
    </message>
    <message>
        <source>Look at the printer. What waits is printed by itself.</source>
        <translation>Mire la impresora. Lo que espera se imprimirá solo.</translation>
    </message>
    <message>
        <source>Look whether a label came out before printing again.</source>
        <translation>Mire si ha salido una etiqueta antes de volver a imprimir.</translation>
    </message>
    <message>
        <source>The printer stopped in the middle</source>
        <translation>La impresora se ha parado a medias</translation>
    </message>
    <message>
        <source>No paper in the printer</source>
        <translation>No hay papel en la impresora</translation>
    </message>
    <message>
        <source>The printer is open</source>
        <translation>La impresora está abierta</translation>
    </message>
    <message>
        <source>The printer reports a fault</source>
        <translation>La impresora indica un fallo</translation>
    </message>
    <message>
        <source>The number does not fit a barcode</source>
        <translation>El número no cabe en un código de barras</translation>
    </message>
    <message>
        <source>Correct the number of the return, then print again.</source>
        <translation>Corrija el número de la devolución e imprima otra vez.</translation>
    </message>
    <message>
        <source>The label is too long for the paper</source>
        <translation>La etiqueta es demasiado larga para el papel</translation>
    </message>
    <message>
        <source>Choose a larger paper in the settings.</source>
        <translation>Elija un papel más grande en los ajustes.</translation>
    </message>
    <message>
        <source>The label is too wide for the paper</source>
        <translation>La etiqueta es demasiado ancha para el papel</translation>
    </message>
    <message>
        <source>Choose a wider paper in the settings.</source>
        <translation>Elija un papel más ancho en los ajustes.</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>Sin red</translation>
    </message>
    <message>
        <source>Go on working. Everything is sent when the network is back.</source>
        <translation>Siga trabajando. Todo se enviará cuando vuelva la red.</translation>
    </message>
    <message>
        <source>Check the network and the address, then try again.</source>
        <translation>Compruebe la red y la dirección y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The central service is not itself</source>
        <translation>El servicio central no es el que era</translation>
    </message>
    <message>
        <source>Something else answered at its address. Go on working and tell support.</source>
        <translation>Otra cosa ha respondido en su dirección. Siga trabajando y avise a soporte.</translation>
    </message>
    <message>
        <source>The central service has a fault</source>
        <translation>El servicio central tiene un fallo</translation>
    </message>
    <message>
        <source>Go on working. Everything is sent later.</source>
        <translation>Siga trabajando. Todo se enviará más tarde.</translation>
    </message>
    <message>
        <source>The central service is busy</source>
        <translation>El servicio central está ocupado</translation>
    </message>
    <message>
        <source>Go on working. Everything is sent as soon as it has time.</source>
        <translation>Siga trabajando. Todo se envía en cuanto esté libre.</translation>
    </message>
    <message>
        <source>The network wants somebody to log in</source>
        <translation>La red pide iniciar sesión</translation>
    </message>
    <message>
        <source>Open a web browser and log in to the network. Go on working meanwhile.</source>
        <translation>Abra un navegador e inicie sesión en la red. Mientras tanto, siga trabajando.</translation>
    </message>
    <message>
        <source>The network leads elsewhere</source>
        <translation>La red lleva a otro sitio</translation>
    </message>
    <message>
        <source>Something sends this desk to another address, which it does not follow. Log in to the network, or check the address in the settings.</source>
        <translation>Algo envía este puesto a otra dirección, que no sigue. Inicie sesión en la red o compruebe la dirección en los ajustes.</translation>
    </message>
    <message>
        <source>The certificate is out of date</source>
        <translation>El certificado no está vigente</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date. If it is right, the central service needs a new certificate. Nothing is lost.</source>
        <translation>Compruebe la fecha de este ordenador. Si es correcta, el servicio central necesita un certificado nuevo. No se pierde nada.</translation>
    </message>
    <message>
        <source>The central service cannot prove who it is</source>
        <translation>El servicio central no puede probar su identidad</translation>
    </message>
    <message>
        <source>Its certificate is not trusted here, so nothing is sent. Tell support.</source>
        <translation>Su certificado no es de confianza aquí, así que no se envía nada. Avise a soporte.</translation>
    </message>
    <message>
        <source>Sending did not get on</source>
        <translation>El envío no avanzaba</translation>
    </message>
    <message>
        <source>The connection was made anew. Nothing is lost.</source>
        <translation>La conexión se ha rehecho. No se pierde nada.</translation>
    </message>
    <message>
        <source>Another central service answers</source>
        <translation>Responde otro servicio central</translation>
    </message>
    <message>
        <source>This desk was enrolled elsewhere. Check the address in the settings.</source>
        <translation>Este puesto se registró en otro. Compruebe la dirección en los ajustes.</translation>
    </message>
    <message>
        <source>This desk is not enrolled</source>
        <translation>Este puesto no está registrado</translation>
    </message>
    <message>
        <source>Enter the enrolment code in the settings.</source>
        <translation>Escriba el código de registro en los ajustes.</translation>
    </message>
    <message>
        <source>The central service refuses this desk</source>
        <translation>El servicio central rechaza este puesto</translation>
    </message>
    <message>
        <source>Enrol it again in the settings. Nothing is lost.</source>
        <translation>Vuelva a registrarlo en los ajustes. No se pierde nada.</translation>
    </message>
    <message>
        <source>The desk&apos;s data could not be backed up</source>
        <translation>No se han podido respaldar los datos</translation>
    </message>
    <message>
        <source>Nothing was changed. Make room on the disk, then start again.</source>
        <translation>No se ha cambiado nada. Libere espacio en el disco y reinicie.</translation>
    </message>
    <message>
        <source>The desk&apos;s data are busy</source>
        <translation>Los datos del puesto están ocupados</translation>
    </message>
    <message>
        <source>Nothing was stored. Scan again.</source>
        <translation>No se ha guardado nada. Escanee otra vez.</translation>
    </message>
    <message>
        <source>The printer hung up</source>
        <translation>La impresora ha cortado la conexión</translation>
    </message>
    <message>
        <source>The printer stopped taking data</source>
        <translation>La impresora ya no acepta datos</translation>
    </message>
    <message>
        <source>The printer is off line</source>
        <translation>La impresora está fuera de línea</translation>
    </message>
    <message>
        <source>The paper is jammed</source>
        <translation>El papel está atascado</translation>
    </message>
    <message>
        <source>The print head is open</source>
        <translation>El cabezal está abierto</translation>
    </message>
    <message>
        <source>No ribbon in the printer</source>
        <translation>La impresora no tiene cinta</translation>
    </message>
    <message>
        <source>The cutter is jammed</source>
        <translation>El cortador está atascado</translation>
    </message>
    <message>
        <source>The print head is too hot</source>
        <translation>El cabezal está demasiado caliente</translation>
    </message>
    <message>
        <source>Wait a few minutes. It goes on by itself.</source>
        <translation>Espere unos minutos. Sigue sola.</translation>
    </message>
    <message>
        <source>The printer is paused</source>
        <translation>La impresora está en pausa</translation>
    </message>
    <message>
        <source>Press its button or switch it on. What waits is printed by itself.</source>
        <translation>Pulse su botón o enciéndala. Lo que espera se imprimirá solo.</translation>
    </message>
    <message>
        <source>Open the printer, take the paper out, close it. What waits is printed by itself.</source>
        <translation>Abra la impresora, saque el papel y ciérrela. Lo que espera se imprimirá solo.</translation>
    </message>
    <message>
        <source>Press it down until it clicks. What waits is printed by itself.</source>
        <translation>Bájelo hasta que encaje. Lo que espera se imprimirá solo.</translation>
    </message>
    <message>
        <source>Put in a new ribbon; direct thermal labels need none. What waits is printed by itself.</source>
        <translation>Ponga una cinta nueva; las etiquetas térmicas directas no la necesitan. Lo que espera se imprimirá solo.</translation>
    </message>
    <message>
        <source>Switch the printer off, free the blade, switch it on. What waits is printed by itself.</source>
        <translation>Apague la impresora, libere la cuchilla y enciéndala. Lo que espera se imprimirá solo.</translation>
    </message>
    <message>
        <source>Press its pause button. What waits is printed by itself.</source>
        <translation>Pulse su botón de pausa. Lo que espera se imprimirá solo.</translation>
    </message>
    <message>
        <source>The printer does not say how it is</source>
        <translation>La impresora no dice cómo está</translation>
    </message>
    <message>
        <source>Check paper, ribbon, cover and pause. If a label came out, do not print it again.</source>
        <translation>Revise papel, cinta, tapa y pausa. Si salió una etiqueta, no la imprima otra vez.</translation>
    </message>
    <message>
        <source>This printer cannot do that</source>
        <translation>Esta impresora no puede hacer eso</translation>
    </message>
    <message>
        <source>Choose another printer, or set this one up again.</source>
        <translation>Elija otra impresora o configure esta de nuevo.</translation>
    </message>
    <message>
        <source>This user may not use the printer</source>
        <translation>Este usuario no puede usar la impresora</translation>
    </message>
    <message>
        <source>On Linux, join the groups lp and dialout, then sign in again.</source>
        <translation>En Linux, únase a los grupos lp y dialout y vuelva a iniciar sesión.</translation>
    </message>
    <message>
        <source>Another program uses the printer</source>
        <translation>Otro programa usa la impresora</translation>
    </message>
    <message>
        <source>Close that program, or print through the system&apos;s print queue.</source>
        <translation>Cierre ese programa o imprima por la cola de impresión del sistema.</translation>
    </message>
    <message>
        <source>The print queue refused the label</source>
        <translation>La cola de impresión rechazó la etiqueta</translation>
    </message>
    <message>
        <source>Look at the queue in the system&apos;s printer settings.</source>
        <translation>Mire la cola en los ajustes de impresora del sistema.</translation>
    </message>
    <message>
        <source>USB printers need libusb here</source>
        <translation>Las impresoras USB necesitan libusb aquí</translation>
    </message>
    <message>
        <source>Install libusb, or print through the system&apos;s print queue.</source>
        <translation>Instale libusb o imprima por la cola de impresión del sistema.</translation>
    </message>
    <message>
        <source>The label is empty</source>
        <translation>La etiqueta está vacía</translation>
    </message>
    <message>
        <source>The carrier&apos;s file holds nothing. Ask for the label again.</source>
        <translation>El archivo del transportista no contiene nada. Pida la etiqueta de nuevo.</translation>
    </message>
    <message>
        <source>The label cannot be read</source>
        <translation>No se puede leer la etiqueta</translation>
    </message>
    <message>
        <source>The carrier&apos;s file is damaged or no label. Ask for the label again.</source>
        <translation>El archivo del transportista está dañado o no es una etiqueta. Pídala de nuevo.</translation>
    </message>
    <message>
        <source>The label has a password</source>
        <translation>La etiqueta tiene contraseña</translation>
    </message>
    <message>
        <source>Such a file cannot be printed. Ask the carrier for one without.</source>
        <translation>Un archivo así no se puede imprimir. Pida al transportista uno sin contraseña.</translation>
    </message>
    <message>
        <source>The label is too large</source>
        <translation>La etiqueta es demasiado grande</translation>
    </message>
    <message>
        <source>Its file or its picture is larger than any label. Ask for the label again.</source>
        <translation>Su archivo o su imagen es mayor que cualquier etiqueta. Pídala de nuevo.</translation>
    </message>
    <message>
        <source>The label could not be drawn</source>
        <translation>No se pudo dibujar la etiqueta</translation>
    </message>
    <message>
        <source>Its file takes too long or breaks the reader. Ask for the label again and tell support.</source>
        <translation>Su archivo tarda demasiado o hace fallar la lectura. Pida la etiqueta de nuevo y avise a soporte.</translation>
    </message>
    <message>
        <source>Too many pages for a label</source>
        <translation>Demasiadas páginas para una etiqueta</translation>
    </message>
    <message>
        <source>The file has {pages} pages; {limit} are the most. Check that it is the right one.</source>
        <translation>El archivo tiene {pages} páginas; el máximo es {limit}. Compruebe que es el correcto.</translation>
    </message>
    <message>
        <source>The label is wider than the paper</source>
        <translation>La etiqueta es más ancha que el papel</translation>
    </message>
    <message>
        <source>It is {label_mm} mm wide, the paper {paper_mm} mm. Print it on a wider printer: it is never made smaller.</source>
        <translation>Mide {label_mm} mm de ancho y el papel {paper_mm} mm. Use una impresora más ancha: nunca se reduce.</translation>
    </message>
    <message>
        <source>The label is longer than the paper</source>
        <translation>La etiqueta es más larga que el papel</translation>
    </message>
    <message>
        <source>It is {label_mm} mm long, the paper {paper_mm} mm. Print it on a larger paper: it is never made smaller.</source>
        <translation>Mide {label_mm} mm de largo y el papel {paper_mm} mm. Use un papel mayor: nunca se reduce.</translation>
    </message>
    <message>
        <source>This label is for Zebra printers only</source>
        <translation>Esta etiqueta es solo para impresoras Zebra</translation>
    </message>
    <message>
        <source>Print it on a printer that understands ZPL, or ask the carrier for a PDF.</source>
        <translation>Imprímala en una impresora que entienda ZPL o pida un PDF al transportista.</translation>
    </message>
    <message>
        <source>The central service has lost its place</source>
        <translation>El servicio central ha perdido el hilo</translation>
    </message>
    <message>
        <source>Go on working. The desk reads all returns again.</source>
        <translation>Siga trabajando. El puesto vuelve a leer todas las devoluciones.</translation>
    </message>
    <message>
        <source>The central service did not take one of the facts</source>
        <translation>El servicio central no ha aceptado un hecho</translation>
    </message>
    <message>
        <source>It is kept at this desk, the others go on. Tell support.</source>
        <translation>Se queda en este puesto, los demás siguen. Avise a soporte.</translation>
    </message>
    <message>
        <source>This code is not known</source>
        <translation>Este código no se conoce</translation>
    </message>
    <message>
        <source>Check it, or have a new one made at the central service.</source>
        <translation>Compruébelo o pida uno nuevo en el servicio central.</translation>
    </message>
    <message>
        <source>This code was used before</source>
        <translation>Este código ya se ha usado</translation>
    </message>
    <message>
        <source>Each code is good for one desk. Have a new one made.</source>
        <translation>Cada código vale para un puesto. Pida uno nuevo.</translation>
    </message>
    <message>
        <source>This code is too old</source>
        <translation>Este código es demasiado antiguo</translation>
    </message>
    <message>
        <source>Codes are good for ten minutes. Have a new one made.</source>
        <translation>Los códigos valen diez minutos. Pida uno nuevo.</translation>
    </message>
    <message>
        <source>The central service does not take this address</source>
        <translation>El servicio central no acepta esta dirección</translation>
    </message>
    <message>
        <source>Look at its lines, then save again.</source>
        <translation>Revise sus líneas y guarde otra vez.</translation>
    </message>
    <message>
        <source>There is no address to verify</source>
        <translation>No hay dirección que verificar</translation>
    </message>
    <message>
        <source>Save the notice address first.</source>
        <translation>Guarde primero la dirección de aviso.</translation>
    </message>
    <message>
        <source>A code was mailed a moment ago</source>
        <translation>Se acaba de enviar un código</translation>
    </message>
    <message>
        <source>Look into the mailbox, or wait a minute.</source>
        <translation>Mire el buzón o espere un minuto.</translation>
    </message>
    <message>
        <source>This code is not the one that was mailed</source>
        <translation>Este no es el código enviado</translation>
    </message>
    <message>
        <source>Type the eight digits of the newest mail.</source>
        <translation>Escriba las ocho cifras del último correo.</translation>
    </message>
    <message>
        <source>Have another one mailed.</source>
        <translation>Pida que le envíen otro.</translation>
    </message>
    <message>
        <source>No such order</source>
        <translation>No existe ese pedido</translation>
    </message>
    <message>
        <source>{order} is not known to the central service.</source>
        <translation>El servicio central no conoce {order}.</translation>
    </message>
    <message>
        <source>Several orders</source>
        <translation>Varios pedidos</translation>
    </message>
    <message>
        <source>Several brands have an order {order}. Name it by its id.</source>
        <translation>Varias marcas tienen un pedido {order}. Indique su identificador.</translation>
    </message>
    <message>
        <source>Too long for a packing slip</source>
        <translation>Demasiado largo para un albarán</translation>
    </message>
    <message>
        <source>The number of order {order} does not fit into its code.</source>
        <translation>El número del pedido {order} no cabe en su código.</translation>
    </message>
    <message>
        <source>No such key</source>
        <translation>No existe esa clave</translation>
    </message>
    <message>
        <source>The brand has no key {key} in force.</source>
        <translation>La marca no tiene ninguna clave {key} en vigor.</translation>
    </message>
    <message>
        <source>Nobody here has a supervisor&apos;s PIN</source>
        <translation>Nadie tiene aquí un PIN de responsable</translation>
    </message>
    <message>
        <source>Set the first one at this desk, or have one made at the central service.</source>
        <translation>Cree el primero en este puesto, o pida uno en el servicio central.</translation>
    </message>
    <message>
        <source>This PIN is not right</source>
        <translation>Este PIN no es correcto</translation>
    </message>
    <message>
        <source>Try again. Each wrong one makes the wait longer.</source>
        <translation>Inténtelo de nuevo. Cada error alarga la espera.</translation>
    </message>
    <message>
        <source>Too many wrong PINs</source>
        <translation>Demasiados PIN incorrectos</translation>
    </message>
    <message>
        <source>Wait {wait_s} seconds, then try again.</source>
        <translation>Espere {wait_s} segundos e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This PIN cannot be used</source>
        <translation>Este PIN no sirve</translation>
    </message>
    <message>
        <source>Use {least} to {most} digits.</source>
        <translation>Use de {least} a {most} cifras.</translation>
    </message>
    <message>
        <source>There is a supervisor already</source>
        <translation>Ya hay un responsable</translation>
    </message>
    <message>
        <source>Ask them, or have another PIN made at the central service.</source>
        <translation>Pregúntele, o pida otro PIN en el servicio central.</translation>
    </message>
    <message>
        <source>The name is missing</source>
        <translation>Falta el nombre</translation>
    </message>
    <message>
        <source>Say who the PIN is for.</source>
        <translation>Diga para quién es el PIN.</translation>
    </message>
    <message>
        <source>The reason is missing</source>
        <translation>Falta el motivo</translation>
    </message>
    <message>
        <source>Write a few words: they are kept.</source>
        <translation>Escriba unas palabras: se conservan.</translation>
    </message>
    <message>
        <source>This cannot be overridden</source>
        <translation>Aquí no cabe excepción</translation>
    </message>
    <message>
        <source>It is no rule of the brand&apos;s but a fact. Change what comes back.</source>
        <translation>No es una regla de la marca sino un hecho. Cambie lo que se devuelve.</translation>
    </message>
    <message>
        <source>Nothing here has the number {number}. Check it, or take the goods back by hand.</source>
        <translation>Nada tiene aquí el número {number}. Compruébelo, o haga una devolución manual.</translation>
    </message>
    <message>
        <source>This packing slip is not to be believed</source>
        <translation>Este albarán no es fiable</translation>
    </message>
    <message>
        <source>Find the order by its parcel&apos;s number, or by its number and the postcode.</source>
        <translation>Busque el pedido por el número del paquete, o por su número y el código postal.</translation>
    </message>
    <message>
        <source>The postcode is needed</source>
        <translation>Se necesita el código postal</translation>
    </message>
    <message>
        <source>Ask for the postcode that order {number} was sent to.</source>
        <translation>Pida el código postal al que se envió el pedido {number}.</translation>
    </message>
    <message>
        <source>The postcode does not fit</source>
        <translation>El código postal no coincide</translation>
    </message>
    <message>
        <source>Order {number} was sent elsewhere. Ask again for both.</source>
        <translation>El pedido {number} se envió a otro sitio. Pida de nuevo los dos.</translation>
    </message>
    <message>
        <source>This is no postcode</source>
        <translation>No es un código postal</translation>
    </message>
    <message>
        <source>{postcode} is none in the country of the order. Check it.</source>
        <translation>{postcode} no lo es en el país del pedido. Compruébelo.</translation>
    </message>
    <message>
        <source>The brand is not known here</source>
        <translation>Aquí no se conoce la marca</translation>
    </message>
    <message>
        <source>Wait for the network, then try again.</source>
        <translation>Espere a la red e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The brand&apos;s rules have changed</source>
        <translation>Las reglas de la marca han cambiado</translation>
    </message>
    <message>
        <source>Look at what is marked now, then complete again. Nothing was stored.</source>
        <translation>Mire lo que está marcado y termine de nuevo. No se guardó nada.</translation>
    </message>
    <message>
        <source>A rule says no</source>
        <translation>Una regla lo impide</translation>
    </message>
    <message>
        <source>Look at what is marked. A supervisor may override what is the brand&apos;s to decide.</source>
        <translation>Mire lo que está marcado. Un responsable puede autorizar lo que decide la marca.</translation>
    </message>
    <message>
        <source>What it is exchanged for is missing</source>
        <translation>Falta el artículo de cambio</translation>
    </message>
    <message>
        <source>Choose it for {title}.</source>
        <translation>Elíjalo para {title}.</translation>
    </message>
    <message>
        <source>The prices are in two currencies</source>
        <translation>Los precios están en dos monedas</translation>
    </message>
    <message>
        <source>{title} cannot be exchanged for this. Choose another article.</source>
        <translation>{title} no puede cambiarse por esto. Elija otro artículo.</translation>
    </message>
    <message>
        <source>There is no such receipt here</source>
        <translation>Ese recibo no está aquí</translation>
    </message>
    <message>
        <source>Print it at the desk that took the goods back.</source>
        <translation>Imprímalo en el puesto que recogió los artículos.</translation>
    </message>
    <message>
        <source>The goods have not come</source>
        <translation>Los artículos no han llegado</translation>
    </message>
    <message>
        <source>Receive return {number} first, or say that it is given without them.</source>
        <translation>Reciba antes la devolución {number}, o elija sin artículos.</translation>
    </message>
    <message>
        <source>The amount does not fit</source>
        <translation>El importe no es válido</translation>
    </message>
    <message>
        <source>Give at most {most}, in the currency of the order.</source>
        <translation>Dé como máximo {most}, en la moneda del pedido.</translation>
    </message>
    <message>
        <source>This return is decided already</source>
        <translation>Esta devolución ya está decidida</translation>
    </message>
    <message>
        <source>Return {number} keeps the decision that was made first.</source>
        <translation>La devolución {number} conserva la primera decisión.</translation>
    </message>
    <message>
        <source>Nothing is proposed yet</source>
        <translation>Aún no hay propuesta</translation>
    </message>
    <message>
        <source>Say first what the shopper gets for return {number}.</source>
        <translation>Diga antes qué recibe el cliente por la devolución {number}.</translation>
    </message>
    <message>
        <source>This voucher was used</source>
        <translation>Este vale ya se usó</translation>
    </message>
    <message>
        <source>It was taken at {desk}.</source>
        <translation>Se usó en {desk}.</translation>
    </message>
    <message>
        <source>This voucher is not valid</source>
        <translation>Este vale no es válido</translation>
    </message>
    <message>
        <source>Its return was decided elsewhere before. Ask a supervisor.</source>
        <translation>Su devolución se decidió antes en otro sitio. Pregunte a un responsable.</translation>
    </message>
    <message>
        <source>This voucher is too old</source>
        <translation>Este vale ha caducado</translation>
    </message>
    <message>
        <source>A supervisor may decide otherwise.</source>
        <translation>Un responsable puede decidir otra cosa.</translation>
    </message>
    <message>
        <source>This voucher is not genuine</source>
        <translation>Este vale no es auténtico</translation>
    </message>
    <message>
        <source>Nothing may be given for it. Tell a supervisor.</source>
        <translation>No dé nada por él. Avise a un responsable.</translation>
    </message>
    <message>
        <source>This voucher is not known here</source>
        <translation>Aquí no se conoce este vale</translation>
    </message>
    <message>
        <source>Scan its QR code. If it still is not, wait for the network.</source>
        <translation>Escanee su código QR. Si sigue sin conocerse, espere a la red.</translation>
    </message>
    <message>
        <source>This voucher cannot be read</source>
        <translation>No se puede leer este vale</translation>
    </message>
    <message>
        <source>Scan its QR code again, or type the eleven characters below it.</source>
        <translation>Escanee de nuevo su código QR, o escriba los once caracteres de debajo.</translation>
    </message>
    <message>
        <source>Nobody has this id</source>
        <translation>Nadie tiene este identificador</translation>
    </message>
    <message>
        <source>{staff} is not known to the central service.</source>
        <translation>El servicio central no conoce a {staff}.</translation>
    </message>
    <message>
        <source>It is not stored. Try again, and send support the report.</source>
        <translation>No se ha guardado. Inténtelo otra vez y envíe el informe a soporte.</translation>
    </message>
    <message>
        <source>This ReturnDesk is too old</source>
        <translation>Este ReturnDesk es demasiado antiguo</translation>
    </message>
    <message>
        <source>Start ReturnDesk again: it sets them aside and reads them anew from the central service. What was not sent yet is kept.</source>
        <translation>Reinicie ReturnDesk: los aparta y los vuelve a leer del servicio central. Lo que aún no se ha enviado se conserva.</translation>
    </message>
    <message>
        <source>No customs document is needed for {number}</source>
        <translation>{number} no necesita documento de aduana</translation>
    </message>
    <message>
        <source>Install the newest version. Nothing is lost.</source>
        <translation>Instale la versión más reciente. No se pierde nada.</translation>
    </message>
    <message>
        <source>The central service did not start</source>
        <translation>El servicio central no ha arrancado</translation>
    </message>
    <message>
        <source>Look at its messages, then start it again.</source>
        <translation>Mire sus mensajes y arránquelo otra vez.</translation>
    </message>
    <message>
        <source>The address is taken</source>
        <translation>La dirección está ocupada</translation>
    </message>
    <message>
        <source>Another program listens at {host}:{port}. Choose another port.</source>
        <translation>Otro programa escucha en {host}:{port}. Elija otro puerto.</translation>
    </message>
    <message>
        <source>The address cannot be used</source>
        <translation>La dirección no se puede usar</translation>
    </message>
    <message>
        <source>{host}:{port} is no address of this computer.</source>
        <translation>{host}:{port} no es una dirección de este ordenador.</translation>
    </message>
    <message>
        <source>The sender&apos;s address is not right</source>
        <translation>La dirección del remitente no es correcta</translation>
    </message>
    <message>
        <source>{address} is no e-mail address.</source>
        <translation>{address} no es una dirección de correo.</translation>
    </message>
    <message>
        <source>The mail server&apos;s address is not right</source>
        <translation>La dirección del servidor de correo no es correcta</translation>
    </message>
    <message>
        <source>{value} is not written as HOST:PORT.</source>
        <translation>{value} no tiene la forma HOST:PUERTO.</translation>
    </message>
    <message>
        <source>The file does not fit</source>
        <translation>El archivo no encaja</translation>
    </message>
    <message>
        <source>{file}: {detail}.</source>
        <translation>{file}: {detail}.</translation>
    </message>
    <message>
        <source>This brand is not known</source>
        <translation>Esta marca no se conoce</translation>
    </message>
    <message>
        <source>Wait for the next sync, then open the rules again.</source>
        <translation>Espere a la próxima sincronización y vuelva a abrir las reglas.</translation>
    </message>
    <message>
        <source>The rules cannot be saved like this</source>
        <translation>Las reglas no se pueden guardar así</translation>
    </message>
    <message>
        <source>Put right what the page marks in red, then save again.</source>
        <translation>Corrija lo que la página marca en rojo y vuelva a guardar.</translation>
    </message>
    <message>
        <source>Another brand has this portal address</source>
        <translation>Otra marca ya usa esta dirección de portal</translation>
    </message>
    <message>
        <source>Choose another address for the portal.</source>
        <translation>Elija otra dirección para el portal.</translation>
    </message>
    <message>
        <source>The central service has lost a picture</source>
        <translation>Al servicio central le falta una imagen</translation>
    </message>
    <message>
        <source>Choose the picture again on the rules page.</source>
        <translation>Vuelva a elegir la imagen en la página de reglas.</translation>
    </message>
    <message>
        <source>The picture is too large for the portal</source>
        <translation>La imagen es demasiado grande para el portal</translation>
    </message>
    <message>
        <source>Choose one of at most 1 MB and 4,000 pixels a side.</source>
        <translation>Elija una de 1 MB y 4000 píxeles de lado como máximo.</translation>
    </message>
    <message>
        <source>Nobody has signed for this</source>
        <translation>Nadie ha firmado</translation>
    </message>
    <message>
        <source>A supervisor has to say who they are before the rules are saved.</source>
        <translation>Un responsable debe identificarse antes de guardar las reglas.</translation>
    </message>
    <message>
        <source>The file contradicts what is known</source>
        <translation>El archivo contradice lo que se sabe</translation>
    </message>
    <message>
        <source>Nothing was taken in: {detail}.</source>
        <translation>No se ha incorporado nada: {detail}.</translation>
    </message>
    <message>
        <source>No such site</source>
        <translation>No existe ese sitio</translation>
    </message>
    <message>
        <source>{site} is not known to the central service.</source>
        <translation>El servicio central no conoce {site}.</translation>
    </message>
    <message>
        <source>No such desk</source>
        <translation>No existe ese puesto</translation>
    </message>
    <message>
        <source>{desk} is not known to the central service.</source>
        <translation>El servicio central no conoce {desk}.</translation>
    </message>
</context>
<context>
    <name>papers</name>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>It prints by itself when that is mended.</source>
        <translation>Después se imprime solo.</translation>
    </message>
    <message>
        <source>Saved as {file} in {folder}</source>
        <translation>Guardado como {file} en {folder}</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Vale</translation>
    </message>
    <message>
        <source>Customs document</source>
        <translation>Declaración de aduana</translation>
    </message>
    <message>
        <source>Inspection sheet</source>
        <translation>Hoja de inspección</translation>
    </message>
    <message>
        <source>Transfer note</source>
        <translation>Nota de traslado</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Imprimir otra vez</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
</context>
<context>
    <name>pin</name>
    <message>
        <source>Name of the supervisor</source>
        <translation>Nombre del responsable</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Fijar el PIN</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The first supervisor of this site</source>
        <translation>El primer responsable de este centro</translation>
    </message>
    <message>
        <source>For supervisors</source>
        <translation>Para responsables</translation>
    </message>
    <message>
        <source>Nobody here has a PIN yet. Choose one of 4 to 12 digits.</source>
        <translation>Aquí nadie tiene PIN todavía. Elija uno de 4 a 12 cifras.</translation>
    </message>
    <message>
        <source>Type your PIN.</source>
        <translation>Escriba su PIN.</translation>
    </message>
</context>
<context>
    <name>printers</name>
    <message>
        <source>Printers</source>
        <translation>Impresoras</translation>
    </message>
    <message>
        <source>Add a printer</source>
        <translation>Añadir una impresora</translation>
    </message>
    <message>
        <source>No printer yet</source>
        <translation>Aún no hay impresora</translation>
    </message>
    <message>
        <source>Add one: it is searched for, set up and tested right here.</source>
        <translation>Añada una: se busca, se configura y se prueba aquí mismo.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Imprimiendo…</translation>
    </message>
    <message>
        <source>The printer says that it is through.</source>
        <translation>La impresora confirma que ha terminado.</translation>
    </message>
    <message>
        <source>Sent. The printer does not answer: look at the paper.</source>
        <translation>Enviado. La impresora no responde: mire el papel.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Tiques</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>USB</source>
        <translation>USB</translation>
    </message>
    <message>
        <source>Serial port</source>
        <translation>Puerto serie</translation>
    </message>
    <message>
        <source>Print queue, raw</source>
        <translation>Cola de impresión, en bruto</translation>
    </message>
    <message>
        <source>System printer</source>
        <translation>Impresora del sistema</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>System driver</source>
        <translation>Controlador del sistema</translation>
    </message>
    <message>
        <source>Roll 58 mm</source>
        <translation>Rollo 58 mm</translation>
    </message>
    <message>
        <source>Roll 80 mm</source>
        <translation>Rollo 80 mm</translation>
    </message>
    <message>
        <source>Label 4 × 6 in</source>
        <translation>Etiqueta 10 × 15 cm</translation>
    </message>
    <message>
        <source>Sheet A4</source>
        <translation>Hoja A4</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>Buscando en este equipo…</translation>
    </message>
    <message>
        <source>Looking at USB…</source>
        <translation>Buscando en USB…</translation>
    </message>
    <message>
        <source>Looking at the system&apos;s printers…</source>
        <translation>Buscando las impresoras del sistema…</translation>
    </message>
    <message>
        <source>Looking at serial ports…</source>
        <translation>Buscando en los puertos serie…</translation>
    </message>
    <message>
        <source>Listening to the network…</source>
        <translation>Escuchando la red…</translation>
    </message>
    <message>
        <source>Queue held</source>
        <translation>Cola retenida</translation>
    </message>
    <message>
        <source>Cash drawer</source>
        <translation>Cajón portamonedas</translation>
    </message>
    <message>
        <source>Did not open</source>
        <translation>No se abrió</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>copy {number}</source>
        <translation>copia {number}</translation>
    </message>
    <message>
        <source>Waits for the printer</source>
        <translation>Espera a la impresora</translation>
    </message>
    <message>
        <source>Came out</source>
        <translation>Salió</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En cola</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Imprimiendo</translation>
    </message>
    <message>
        <source>Sent, no answer</source>
        <translation>Enviado, sin respuesta</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Impreso</translation>
    </message>
    <message>
        <source>Did it print?</source>
        <translation>¿Se imprimió?</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>No impreso</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Print the test page</source>
        <translation>Imprimir la página de prueba</translation>
    </message>
    <message>
        <source>Does it scan? Scan every code of the paper.</source>
        <translation>¿Se lee? Escanee cada código del papel.</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Código de barras</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Código QR</translation>
    </message>
    <message>
        <source>Data Matrix</source>
        <translation>Data Matrix</translation>
    </message>
    <message>
        <source>My scanner reads no more</source>
        <translation>Mi escáner no lee más</translation>
    </message>
    <message>
        <source>{size} read</source>
        <translation>{size} leído</translation>
    </message>
    <message>
        <source>darkness {value}</source>
        <translation>oscuridad {value}</translation>
    </message>
    <message>
        <source>Try {settings}</source>
        <translation>Probar: {settings}</translation>
    </message>
    <message>
        <source>Labels of this printer can be read</source>
        <translation>Las etiquetas de esta impresora se leen</translation>
    </message>
    <message>
        <source>All sizes that labels use were scanned.</source>
        <translation>Se leyeron todos los tamaños que usan las etiquetas.</translation>
    </message>
    <message>
        <source>Fine lines run together</source>
        <translation>Las líneas finas se juntan</translation>
    </message>
    <message>
        <source>Less heat keeps them apart. Print the page once more.</source>
        <translation>Menos calor las separa. Imprima la página otra vez.</translation>
    </message>
    <message>
        <source>Lines are too pale or broken</source>
        <translation>Líneas demasiado claras o cortadas</translation>
    </message>
    <message>
        <source>More heat and less speed help. Clean the print head as well.</source>
        <translation>Más calor y menos velocidad ayudan. Limpie también el cabezal.</translation>
    </message>
    <message>
        <source>Nothing was scanned</source>
        <translation>No se leyó nada</translation>
    </message>
    <message>
        <source>Look at the paper: is it printed at all? Does the scanner work elsewhere?</source>
        <translation>Mire el papel: ¿está impreso? ¿Funciona el escáner en otro sitio?</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Página de prueba</translation>
    </message>
    <message>
        <source>Open drawer</source>
        <translation>Abrir el cajón</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Configurar</translation>
    </message>
    <message>
        <source>Yes, it is here</source>
        <translation>Sí, aquí está</translation>
    </message>
    <message>
        <source>No, print again</source>
        <translation>No, imprimir otra vez</translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Nothing printed yet</source>
        <translation>Aún no se ha impreso nada</translation>
    </message>
    <message>
        <source>Each label and receipt is listed here, with what became of it.</source>
        <translation>Cada etiqueta y tique aparece aquí, con lo que pasó.</translation>
    </message>
    <message>
        <source>Jobs of this printer</source>
        <translation>Trabajos de esta impresora</translation>
    </message>
    <message>
        <source>Hold the queue</source>
        <translation>Retener la cola</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Did it print? {what}</source>
        <translation>¿Se imprimió? {what}</translation>
    </message>
    <message>
        <source>No, nothing came</source>
        <translation>No, nada</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Imprimir otra vez</translation>
    </message>
    <message>
        <source>Send it now</source>
        <translation>Enviar ahora</translation>
    </message>
    <message>
        <source>Print again, marked as a copy</source>
        <translation>Imprimir otra vez, marcada como copia</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Buscar otra vez</translation>
    </message>
    <message>
        <source>Or type where it is</source>
        <translation>O escriba dónde está</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>On the screen</source>
        <translation>En pantalla</translation>
    </message>
    <message>
        <source>No printer yet? Its papers come out in a window.</source>
        <translation>¿Sin impresora? Los papeles salen en una ventana.</translation>
    </message>
    <message>
        <source>No printer found. Is it on?</source>
        <translation>Ninguna impresora. ¿Está encendida?</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Type the name of the port.</source>
        <translation>Escriba el nombre del puerto.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Se usa para</translation>
    </message>
    <message>
        <source>Darkness</source>
        <translation>Oscuridad</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>The printer&apos;s own</source>
        <translation>La de la impresora</translation>
    </message>
    <message>
        <source>Margins: left, top, right, bottom</source>
        <translation>Márgenes: izquierda, arriba, derecha, abajo</translation>
    </message>
    <message>
        <source>Margin left</source>
        <translation>Margen izquierdo</translation>
    </message>
    <message>
        <source>Margin top</source>
        <translation>Margen superior</translation>
    </message>
    <message>
        <source>Margin right</source>
        <translation>Margen derecho</translation>
    </message>
    <message>
        <source>Margin bottom</source>
        <translation>Margen inferior</translation>
    </message>
    <message>
        <source>Cuts the paper</source>
        <translation>Corta el papel</translation>
    </message>
    <message>
        <source>Has a cash drawer</source>
        <translation>Tiene cajón portamonedas</translation>
    </message>
    <message>
        <source>Says how it is</source>
        <translation>Dice su estado</translation>
    </message>
    <message>
        <source>Takes over while it is out of reach</source>
        <translation>La sustituye cuando no responde</translation>
    </message>
    <message>
        <source>No other</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lenguaje</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Resolución</translation>
    </message>
    <message>
        <source>Choose at least one thing that it prints.</source>
        <translation>Elija al menos un uso.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Remove this printer</source>
        <translation>Quitar esta impresora</translation>
    </message>
    <message>
        <source>Which printer?</source>
        <translation>¿Qué impresora?</translation>
    </message>
    <message>
        <source>What is it, and what for?</source>
        <translation>¿Qué es y para qué?</translation>
    </message>
    <message>
        <source>Does it scan?</source>
        <translation>¿Se lee?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Save and test</source>
        <translation>Guardar y probar</translation>
    </message>
    <message>
        <source>Asking {name} what it is…</source>
        <translation>Preguntando a {name}…</translation>
    </message>
    <message>
        <source>It does not say what it is. The usual is filled in: look it over.</source>
        <translation>No dice qué es. Está rellenado lo habitual: revíselo.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
</context>
<context>
    <name>returns</name>
    <message>
        <source>Return</source>
        <translation>Devolución</translation>
    </message>
    <message>
        <source>Shopper</source>
        <translation>Comprador</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Anunciado</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Devoluciones</translation>
    </message>
    <message>
        <source>Search by number, name, order or tracking number</source>
        <translation>Buscar por número, nombre, pedido o seguimiento</translation>
    </message>
    <message>
        <source>Parcel state</source>
        <translation>Estado del paquete</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Returns found</source>
        <translation>Devoluciones encontradas</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>In this parcel</source>
        <translation>En este paquete</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>No return matches “{text}”.</source>
        <translation>Ninguna devolución coincide con «{text}».</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se ha encontrado nada</translation>
    </message>
    <message>
        <source>No return is in this state.</source>
        <translation>Ninguna devolución está en este estado.</translation>
    </message>
    <message>
        <source>No returns yet</source>
        <translation>Aún no hay devoluciones</translation>
    </message>
    <message>
        <source>They appear here when the central service has told them.</source>
        <translation>Aparecerán aquí cuando el servicio central las comunique.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Reading the returns…</source>
        <translation>Leyendo las devoluciones…</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Recientes primero</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Antiguas primero</translation>
    </message>
    <message>
        <source>By: {column}</source>
        <translation>Por: {column}</translation>
    </message>
    <message>
        <source>Sorting: {sorting}</source>
        <translation>Orden: {sorting}</translation>
    </message>
    <message>
        <source>by {clerk}</source>
        <translation>por {clerk}</translation>
    </message>
    <message>
        <source>Received {when}</source>
        <translation>Recibido {when}</translation>
    </message>
    <message>
        <source>Return {number}</source>
        <translation>Devolución {number}</translation>
    </message>
    <message>
        <source>“Return received” mail</source>
        <translation>Correo «devolución recibida»</translation>
    </message>
    <message>
        <source>announced {day}</source>
        <translation>anunciada el {day}</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Inspección</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>No tracking number</source>
        <translation>Sin número de seguimiento</translation>
    </message>
    <message>
        <source>{here} of {all}</source>
        <translation>{here} de {all}</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>Portal rules</source>
        <translation>Reglas del portal</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>No brand yet</source>
        <translation>Aún no hay marca</translation>
    </message>
    <message>
        <source>It comes with the first sync.</source>
        <translation>Llega con la primera sincronización.</translation>
    </message>
    <message>
        <source>portal rules that are not saved</source>
        <translation>reglas del portal sin guardar</translation>
    </message>
    <message>
        <source>Choose a side in each field.</source>
        <translation>Elija un lado en cada campo.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Saved. Every desk gets it with its next sync.</source>
        <translation>Guardado. Cada puesto lo recibe en su próxima sincronización.</translation>
    </message>
    <message>
        <source>Not saved: no network. Your changes stay here; save again later.</source>
        <translation>No guardado: no hay red. Sus cambios siguen aquí; guarde más tarde.</translation>
    </message>
    <message>
        <source>Somebody else saved meanwhile. Saving compares both.</source>
        <translation>Otra persona ha guardado entretanto. Al guardar se comparan los dos.</translation>
    </message>
    <message>
        <source>Mail “{mail}”</source>
        <translation>Correo «{mail}»</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Portal address</source>
        <translation>Dirección del portal</translation>
    </message>
    <message>
        <source>Return address</source>
        <translation>Dirección de devolución</translation>
    </message>
    <message>
        <source>Return window</source>
        <translation>Plazo de devolución</translation>
    </message>
    <message>
        <source>Unlinked returns</source>
        <translation>Devoluciones sin envío conocido</translation>
    </message>
    <message>
        <source>International returns</source>
        <translation>Devoluciones internacionales</translation>
    </message>
    <message>
        <source>Return label</source>
        <translation>Etiqueta de devolución</translation>
    </message>
    <message>
        <source>Fee for a drop-off</source>
        <translation>Tarifa por entrega</translation>
    </message>
    <message>
        <source>Paid before the label</source>
        <translation>Pagado antes de la etiqueta</translation>
    </message>
    <message>
        <source>Label countries</source>
        <translation>Países con etiqueta</translation>
    </message>
    <message>
        <source>Ways to return</source>
        <translation>Formas de devolver</translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation>Transportistas</translation>
    </message>
    <message>
        <source>Refund methods</source>
        <translation>Formas de reembolso</translation>
    </message>
    <message>
        <source>Approved without a supervisor</source>
        <translation>Aprobado sin responsable</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Motivos</translation>
    </message>
    <message>
        <source>Notice of new returns</source>
        <translation>Aviso de nuevas devoluciones</translation>
    </message>
    <message>
        <source>Link to the return policy</source>
        <translation>Enlace a las condiciones de devolución</translation>
    </message>
    <message>
        <source>Link to support</source>
        <translation>Enlace a la ayuda</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instrucciones</translation>
    </message>
    <message>
        <source>Background picture</source>
        <translation>Imagen de fondo</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Encabezado</translation>
    </message>
    <message>
        <source>Footer</source>
        <translation>Pie de página</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logotipo</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Inspection in the mail</source>
        <translation>Inspección en el correo</translation>
    </message>
    <message>
        <source>Shoppers&apos; data are kept</source>
        <translation>Conservación de datos de clientes</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} días</translation>
    </message>
    <message>
        <source>All carriers</source>
        <translation>Todos los transportistas</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>{width} × {height} pixels, {size} kB</source>
        <translation>{width} × {height} píxeles, {size} kB</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>Todos los países</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>up to {amount}</source>
        <translation>hasta {amount}</translation>
    </message>
    <message>
        <source>once inspected</source>
        <translation>una vez inspeccionado</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Oculto</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Everybody finds the portal and can use it.</source>
        <translation>Todos encuentran el portal y pueden usarlo.</translation>
    </message>
    <message>
        <source>It works, but no mail and no packing slip links to it.</source>
        <translation>Funciona, pero ningún correo ni albarán lleva a él.</translation>
    </message>
    <message>
        <source>Nobody can start a return. Desks still receive parcels.</source>
        <translation>Nadie puede iniciar una devolución. Los puestos siguen recibiendo paquetes.</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Gratis</translation>
    </message>
    <message>
        <source>Fixed fee</source>
        <translation>Tarifa fija</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Sin etiqueta</translation>
    </message>
    <message>
        <source>In the shop</source>
        <translation>En la tienda</translation>
    </message>
    <message>
        <source>Drop-off with a label</source>
        <translation>Entrega con etiqueta</translation>
    </message>
    <message>
        <source>Drop-off with a QR code</source>
        <translation>Entrega con código QR</translation>
    </message>
    <message>
        <source>Pick-up at home</source>
        <translation>Recogida a domicilio</translation>
    </message>
    <message>
        <source>Label created</source>
        <translation>Etiqueta creada</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Return received</source>
        <translation>Devolución recibida</translation>
    </message>
    <message>
        <source>France and Monaco</source>
        <translation>Francia y Mónaco</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Austria</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Bélgica</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>Chequia</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Dinamarca</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>Finlandia</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Alemania</translation>
    </message>
    <message>
        <source>Greece</source>
        <translation>Grecia</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>Hungría</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irlanda</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italia</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Luxemburgo</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Países Bajos</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Polonia</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation>Eslovaquia</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>España</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>Suecia</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>Small letters, digits and hyphens only; a letter or digit at both ends.</source>
        <translation>Solo minúsculas, cifras y guiones; una letra o cifra en ambos extremos.</translation>
    </message>
    <message>
        <source>From {least} to {most} days.</source>
        <translation>De {least} a {most} días.</translation>
    </message>
    <message>
        <source>From 0 to {most}.</source>
        <translation>De 0 a {most}.</translation>
    </message>
    <message>
        <source>The brand sells in {currency}, not in {given}.</source>
        <translation>La marca vende en {currency}, no en {given}.</translation>
    </message>
    <message>
        <source>Type an amount, such as 4.90.</source>
        <translation>Escriba un importe, como 4,90.</translation>
    </message>
    <message>
        <source>An amount is not below zero.</source>
        <translation>Un importe no es negativo.</translation>
    </message>
    <message>
        <source>A fee of 0 makes the label free.</source>
        <translation>Con una tarifa de 0 la etiqueta es gratis.</translation>
    </message>
    <message>
        <source>Without a fixed fee there is nothing to pay.</source>
        <translation>Sin tarifa fija no hay nada que pagar.</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>Elija al menos uno.</translation>
    </message>
    <message>
        <source>No label can come from {country}.</source>
        <translation>No puede haber etiqueta desde: {country}.</translation>
    </message>
    <message>
        <source>The carrier {carrier} is not known. Remove it.</source>
        <translation>El transportista {carrier} no se conoce. Quítelo.</translation>
    </message>
    <message>
        <source>The reason “{reason}” is not known. Remove it.</source>
        <translation>El motivo «{reason}» no se conoce. Quítelo.</translation>
    </message>
    <message>
        <source>“{reason}” is there twice.</source>
        <translation>«{reason}» está dos veces.</translation>
    </message>
    <message>
        <source>{count} reasons: with more than {advised} shoppers choose at random.</source>
        <translation>{count} motivos: con más de {advised} los clientes eligen al azar.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Esto no es una dirección de correo.</translation>
    </message>
    <message>
        <source>Not verified yet: nothing is sent to it until then.</source>
        <translation>Aún sin verificar: hasta entonces no se le envía nada.</translation>
    </message>
    <message>
        <source>A link begins with https:// and names a web page.</source>
        <translation>Un enlace empieza por https:// y nombra una página web.</translation>
    </message>
    <message>
        <source>The language {language} is not known.</source>
        <translation>El idioma {language} no se conoce.</translation>
    </message>
    <message>
        <source>Too long: {most} characters are the most.</source>
        <translation>Demasiado largo: {most} caracteres como máximo.</translation>
    </message>
    <message>
        <source>“{what}” is not allowed here: only bold, italic, underline, lists and links.</source>
        <translation>«{what}» no se permite aquí: solo negrita, cursiva, subrayado, listas y enlaces.</translation>
    </message>
    <message>
        <source>“{what}” is not allowed in a text.</source>
        <translation>«{what}» no se permite en un texto.</translation>
    </message>
    <message>
        <source>Without a label, shoppers need to read here where to send the parcel.</source>
        <translation>Sin etiqueta, los clientes deben leer aquí adónde enviar el paquete.</translation>
    </message>
    <message>
        <source>A colour is written as #2457D6.</source>
        <translation>Un color se escribe como #2457D6.</translation>
    </message>
    <message>
        <source>Take a PNG or a JPEG picture.</source>
        <translation>Use una imagen PNG o JPEG.</translation>
    </message>
    <message>
        <source>The picture has more than {most}.</source>
        <translation>La imagen supera {most}.</translation>
    </message>
    <message>
        <source>The picture has more than {most} pixels a side.</source>
        <translation>La imagen supera {most} píxeles de lado.</translation>
    </message>
    <message>
        <source>A subject is a single line.</source>
        <translation>Un asunto es una sola línea.</translation>
    </message>
    <message>
        <source>This is missing.</source>
        <translation>Falta este dato.</translation>
    </message>
    <message>
        <source>A single line, without special signs.</source>
        <translation>Una sola línea, sin signos especiales.</translation>
    </message>
    <message>
        <source>A country is two letters, such as FR.</source>
        <translation>Un país son dos letras, como FR.</translation>
    </message>
    <message>
        <source>“{{{name}}}” cannot be filled in. Take one of the buttons below the text.</source>
        <translation>«{{{name}}}» no se puede rellenar. Use uno de los botones bajo el texto.</translation>
    </message>
    <message>
        <source>Write a brace twice to have it in the text: {{{{</source>
        <translation>Para tener una llave en el texto, escríbala dos veces: {{{{</translation>
    </message>
    <message>
        <source>Another brand has this portal address.</source>
        <translation>Otra marca tiene esta dirección de portal.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Poner</translation>
    </message>
    <message>
        <source>Address of the link; empty for none</source>
        <translation>Dirección del enlace; vacío para ninguno</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Negrita</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Cursiva</translation>
    </message>
    <message>
        <source>Underlined</source>
        <translation>Subrayado</translation>
    </message>
    <message>
        <source>Bullets</source>
        <translation>Lista con viñetas</translation>
    </message>
    <message>
        <source>Mark some words first.</source>
        <translation>Marque antes algunas palabras.</translation>
    </message>
    <message>
        <source>Mine  ←</source>
        <translation>Lo mío  ←</translation>
    </message>
    <message>
        <source>{name}  →</source>
        <translation>{name}  →</translation>
    </message>
    <message>
        <source>Both changed this: choose</source>
        <translation>Cambiado por ambos: elija</translation>
    </message>
    <message>
        <source>Only you changed this</source>
        <translation>Cambiado solo por usted</translation>
    </message>
    <message>
        <source>Only {name} changed this</source>
        <translation>Cambiado solo por {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Drop mine</source>
        <translation>Descartar lo mío</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Deshacer los cambios</translation>
    </message>
    <message>
        <source>Version {version}, by {name}</source>
        <translation>Versión {version}, de {name}</translation>
    </message>
    <message>
        <source>{name}, to put right: {count}</source>
        <translation>{name}, por corregir: {count}</translation>
    </message>
    <message>
        <source>Notice and links</source>
        <translation>Aviso y enlaces</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificada</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Sin verificar</translation>
    </message>
    <message>
        <source>Code out of the mail that went there</source>
        <translation>Código del correo enviado allí</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Mail another code</source>
        <translation>Enviar otro código</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>As shoppers see it</source>
        <translation>Como lo ven los clientes</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Sin imagen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>Correos</translation>
    </message>
    <message>
        <source>Empty: the usual words</source>
        <translation>Vacío: las palabras habituales</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Sent to shoppers</source>
        <translation>Se envía a los clientes</translation>
    </message>
    <message>
        <source>Language of the order</source>
        <translation>Idioma del pedido</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Shopper</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Return number</source>
        <translation>N.º de devolución</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>N.º de pedido</translation>
    </message>
    <message>
        <source>Money back</source>
        <translation>Reembolso</translation>
    </message>
    <message>
        <source>Up to this amount</source>
        <translation>Hasta este importe</translation>
    </message>
    <message>
        <source>Only once inspected</source>
        <translation>Solo una vez inspeccionado</translation>
    </message>
    <message>
        <source>Empty: any amount.</source>
        <translation>Vacío: cualquier importe.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Store location: takes walk-ins</source>
        <translation>Tienda: acepta devoluciones en mostrador</translation>
    </message>
    <message>
        <source>Warehouse: parcels only</source>
        <translation>Almacén: solo paquetes</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Permitidas</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazadas</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>Orders found by number and postcode: shipped elsewhere, in parts, or over a year ago.</source>
        <translation>Pedidos hallados por número y código postal: enviados por otra vía, en partes o hace más de un año.</translation>
    </message>
    <message>
        <source>Only where the first shipment is known: customs need its details.</source>
        <translation>Solo si se conoce el primer envío: la aduana necesita sus datos.</translation>
    </message>
    <message>
        <source>Move up: {reason}</source>
        <translation>Subir: {reason}</translation>
    </message>
    <message>
        <source>Move down: {reason}</source>
        <translation>Bajar: {reason}</translation>
    </message>
    <message>
        <source>Offer no more: {reason}</source>
        <translation>No ofrecer más: {reason}</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Ofrecidos</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>No ofrecidos</translation>
    </message>
    <message>
        <source>“{other}” is always there and asks for a message.</source>
        <translation>«{other}» está siempre y pide un mensaje.</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>La otra persona</translation>
    </message>
    <message>
        <source>{name} saved while you were editing</source>
        <translation>{name} ha guardado mientras usted editaba</translation>
    </message>
    <message>
        <source>Label and fee</source>
        <translation>Etiqueta y tarifa</translation>
    </message>
    <message>
        <source>For a drop-off. In the shop and for store credit it is free.</source>
        <translation>Para una entrega. En la tienda y con vale es gratis.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Overseas territories never get a label.</source>
        <translation>Los territorios de ultramar nunca reciben etiqueta.</translation>
    </message>
    <message>
        <source>All carriers are allowed in every country.</source>
        <translation>Todos los transportistas están permitidos en todos los países.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Allowed carriers</source>
        <translation>Transportistas permitidos</translation>
    </message>
    <message>
        <source>Only some</source>
        <translation>Solo algunos</translation>
    </message>
    <message>
        <source>Nobody knows whose brand this is</source>
        <translation>Marca desconocida</translation>
    </message>
    <message>
        <source>The brand was put right by hand</source>
        <translation>Marca corregida a mano</translation>
    </message>
    <message>
        <source>Sold by another brand: take it back by hand</source>
        <translation>Vendido por otra marca: aceptarlo sin pedido</translation>
    </message>
    <message>
        <source>Nothing is chosen yet</source>
        <translation>Aún no se ha elegido nada</translation>
    </message>
    <message>
        <source>This line is chosen twice</source>
        <translation>Esta línea está elegida dos veces</translation>
    </message>
    <message>
        <source>Choose at least one</source>
        <translation>Elija al menos uno</translation>
    </message>
    <message>
        <source>This is not in the order</source>
        <translation>No está en el pedido</translation>
    </message>
    <message>
        <source>{returned} came back already, {returnable} can still</source>
        <translation>{returned} ya devueltos, quedan {returnable}</translation>
    </message>
    <message>
        <source>Only {returnable} were bought</source>
        <translation>Solo se compraron {returnable}</translation>
    </message>
    <message>
        <source>Prices in {currencies}: take them back one by one</source>
        <translation>Precios en {currencies}: aceptar uno a uno</translation>
    </message>
    <message>
        <source>The fee is in another currency ({currencies})</source>
        <translation>Los gastos están en otra moneda ({currencies})</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {hours} hours off; the true time counts</source>
        <translation>El reloj se desvía {hours} h; cuenta la hora real</translation>
    </message>
    <message>
        <source>Before it was delivered, by the clock</source>
        <translation>Antes de la entrega, según el reloj</translation>
    </message>
    <message>
        <source>Before it was ordered, by the clock</source>
        <translation>Antes del pedido, según el reloj</translation>
    </message>
    <message>
        <source>The brand takes nothing back now</source>
        <translation>La marca no acepta devoluciones ahora</translation>
    </message>
    <message>
        <source>Nobody knows when it was delivered; {days} days are allowed</source>
        <translation>Entrega desconocida; se permiten {days} días</translation>
    </message>
    <message>
        <source>Too late: day {day} of {days}</source>
        <translation>Demasiado tarde: día {day} de {days}</translation>
    </message>
    <message>
        <source>The brand takes nothing back this way</source>
        <translation>La marca no acepta esta vía</translation>
    </message>
    <message>
        <source>This site takes nothing over the counter</source>
        <translation>Este centro no acepta en mostrador</translation>
    </message>
    <message>
        <source>For a gift there is only store credit</source>
        <translation>Por un regalo, solo vale</translation>
    </message>
    <message>
        <source>The brand does not offer this</source>
        <translation>La marca no lo ofrece</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>The brand does not take this reason</source>
        <translation>La marca no acepta este motivo</translation>
    </message>
    <message>
        <source>Write down why</source>
        <translation>Escriba por qué</translation>
    </message>
    <message>
        <source>Bought over 12 months ago</source>
        <translation>Comprado hace más de 12 meses</translation>
    </message>
    <message>
        <source>Shipped in parts, elsewhere</source>
        <translation>Enviado por partes, por otra vía</translation>
    </message>
    <message>
        <source>Not shipped through this service</source>
        <translation>No se envió con este servicio</translation>
    </message>
    <message>
        <source>The original shipment is not known: no label over the border</source>
        <translation>Envío original desconocido: sin etiqueta internacional</translation>
    </message>
    <message>
        <source>The shopper gets instructions, no label</source>
        <translation>El cliente recibe instrucciones, sin etiqueta</translation>
    </message>
    <message>
        <source>The brand gives no labels</source>
        <translation>La marca no da etiquetas</translation>
    </message>
    <message>
        <source>The country is not known</source>
        <translation>País desconocido</translation>
    </message>
    <message>
        <source>No labels from overseas ({country} {postcode})</source>
        <translation>Sin etiquetas desde ultramar ({country} {postcode})</translation>
    </message>
    <message>
        <source>No labels from {country}</source>
        <translation>Sin etiquetas desde {country}</translation>
    </message>
    <message>
        <source>The brand gives no labels in {country}</source>
        <translation>La marca no da etiquetas en {country}</translation>
    </message>
    <message>
        <source>{postcode} is no postcode in {country}</source>
        <translation>{postcode} no es un código postal de {country}</translation>
    </message>
    <message>
        <source>The brand does not take returns by {carrier}</source>
        <translation>La marca no acepta devoluciones por {carrier}</translation>
    </message>
    <message>
        <source>The brand takes nothing back from abroad</source>
        <translation>La marca no acepta devoluciones del extranjero</translation>
    </message>
    <message>
        <source>The customs number (HS code) is missing</source>
        <translation>Falta el código aduanero (SA)</translation>
    </message>
    <message>
        <source>The country of origin is missing</source>
        <translation>Falta el país de origen</translation>
    </message>
    <message>
        <source>The weight is missing</source>
        <translation>Falta el peso</translation>
    </message>
    <message>
        <source>The shopper&apos;s phone number is missing</source>
        <translation>Falta el teléfono del cliente</translation>
    </message>
    <message>
        <source>The fee is not paid yet</source>
        <translation>Los gastos aún no se han pagado</translation>
    </message>
    <message>
        <source>The payment of the fee failed</source>
        <translation>El pago de los gastos falló</translation>
    </message>
    <message>
        <source>A new code is on its way.</source>
        <translation>Un nuevo código está en camino.</translation>
    </message>
    <message>
        <source>Changed by another meanwhile: {site}. Save again to keep yours.</source>
        <translation>Otra persona la cambió entretanto: {site}. Guarde otra vez para conservar la suya.</translation>
    </message>
    <message>
        <source>Change the address</source>
        <translation>Cambiar la dirección</translation>
    </message>
    <message>
        <source>New return address</source>
        <translation>Nueva dirección de devolución</translation>
    </message>
    <message>
        <source>Name of the place</source>
        <translation>Nombre del lugar</translation>
    </message>
    <message>
        <source>Name on parcels</source>
        <translation>Nombre en los paquetes</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Calle y número</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>Store location: shoppers bring returns here</source>
        <translation>Tienda: los clientes traen aquí sus devoluciones</translation>
    </message>
    <message>
        <source>Save the address</source>
        <translation>Guardar la dirección</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>scanner</name>
    <message>
        <source>Learn my scanner</source>
        <translation>Aprender mi lector</translation>
    </message>
    <message>
        <source>This scanner does not type: it needs no learning.</source>
        <translation>Este lector no teclea: no necesita aprendizaje.</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>Lo que llegó</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>It cannot read this one</source>
        <translation>No puede leer este</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Print test sheet</source>
        <translation>Imprimir hoja de prueba</translation>
    </message>
    <message>
        <source>Test sheet as PDF</source>
        <translation>Hoja de prueba en PDF</translation>
    </message>
    <message>
        <source>Scan this code · {number} of {count}</source>
        <translation>Escanee este código · {number} de {count}</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Aprendido</translation>
    </message>
    <message>
        <source>Every scan is read this way from now on.</source>
        <translation>Desde ahora cada lectura se hace así.</translation>
    </message>
    <message>
        <source>Nothing learned</source>
        <translation>Nada aprendido</translation>
    </message>
    <message>
        <source>Scans are read as before.</source>
        <translation>Las lecturas siguen como antes.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Imprimiendo…</translation>
    </message>
    <message>
        <source>The test sheet is printed.</source>
        <translation>La hoja de prueba está impresa.</translation>
    </message>
    <message>
        <source>The test sheet was sent to the printer.</source>
        <translation>La hoja de prueba se envió a la impresora.</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Guardado como {file}</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Código de barras</translation>
    </message>
    <message>
        <source>Square of a GS1 label (Data Matrix)</source>
        <translation>Cuadrado de una etiqueta GS1 (Data Matrix)</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Código QR</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Todo está bien</translation>
    </message>
    <message>
        <source>This scanner is read as it is.</source>
        <translation>Este lector se lee tal como está.</translation>
    </message>
    <message>
        <source>Another keyboard than this computer&apos;s</source>
        <translation>Un teclado distinto al de este ordenador</translation>
    </message>
    <message>
        <source>Its keys are read by their place from now on.</source>
        <translation>Sus teclas se leen desde ahora por su posición.</translation>
    </message>
    <message>
        <source>CapsLock is on</source>
        <translation>Bloq Mayús está activado</translation>
    </message>
    <message>
        <source>The letters are put right.</source>
        <translation>Las letras se corrigen.</translation>
    </message>
    <message>
        <source>Capital and small letters are exchanged</source>
        <translation>Mayúsculas y minúsculas están cambiadas</translation>
    </message>
    <message>
        <source>The letters are put right from now on.</source>
        <translation>Las letras se corrigen desde ahora.</translation>
    </message>
    <message>
        <source>All letters come alike</source>
        <translation>Todas las letras llegan iguales</translation>
    </message>
    <message>
        <source>Switch the conversion of letters off in the scanner.</source>
        <translation>Desactive la conversión de letras en el lector.</translation>
    </message>
    <message>
        <source>The separator of GS1 labels is lost</source>
        <translation>Se pierde el separador de las etiquetas GS1</translation>
    </message>
    <message>
        <source>Let the scanner send it as a control character (Ctrl+]).</source>
        <translation>Configure el lector para enviarlo como carácter de control (Ctrl+]).</translation>
    </message>
    <message>
        <source>Other characters stand for the separator of GS1 labels</source>
        <translation>Otros caracteres sustituyen al separador de las etiquetas GS1</translation>
    </message>
    <message>
        <source>They are taken for it from now on.</source>
        <translation>Desde ahora cuentan como tal.</translation>
    </message>
    <message>
        <source>The separator of GS1 labels comes as ordinary characters</source>
        <translation>El separador de las etiquetas GS1 llega como caracteres corrientes</translation>
    </message>
    <message>
        <source>No Enter after the code</source>
        <translation>Sin Intro después del código</translation>
    </message>
    <message>
        <source>Each scan waits a moment. Let the scanner add Enter.</source>
        <translation>Cada lectura espera un momento. Configure el lector para añadir Intro.</translation>
    </message>
    <message>
        <source>The keys come slowly, as over weak Bluetooth</source>
        <translation>Las teclas llegan despacio, como con Bluetooth débil</translation>
    </message>
    <message>
        <source>It is given more time from now on.</source>
        <translation>Desde ahora tiene más tiempo.</translation>
    </message>
    <message>
        <source>Characters before or after the code</source>
        <translation>Caracteres antes o después del código</translation>
    </message>
    <message>
        <source>They are taken off from now on.</source>
        <translation>Se quitan desde ahora.</translation>
    </message>
    <message>
        <source>A keyboard of a third country</source>
        <translation>El teclado de un tercer país</translation>
    </message>
    <message>
        <source>Set the scanner to this computer&apos;s country or to US English.</source>
        <translation>Ponga el lector en el país de este ordenador o en inglés de EE. UU.</translation>
    </message>
    <message>
        <source>That was another code</source>
        <translation>Era otro código</translation>
    </message>
    <message>
        <source>Scan the one on the screen.</source>
        <translation>Escanee el de la pantalla.</translation>
    </message>
    <message>
        <source>{name} may not be opened, or another program has it.</source>
        <translation>{name} no se puede abrir, o lo usa otro programa.</translation>
    </message>
    <message>
        <source>Connected: {name}</source>
        <translation>Conectado: {name}</translation>
    </message>
    <message>
        <source>{name} is unplugged</source>
        <translation>{name} está desconectado</translation>
    </message>
    <message>
        <source>Not possible with this installation</source>
        <translation>No es posible con esta instalación</translation>
    </message>
    <message>
        <source>None found yet</source>
        <translation>Aún no se ha encontrado ninguno</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>Este puesto</translation>
    </message>
    <message>
        <source>Who is at the desk</source>
        <translation>Quién está en el puesto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sonidos</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activados</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivados</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Portal rules</source>
        <translation>Reglas del portal</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Impresoras</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Carpeta de datos</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Type the printer&apos;s address, such as 192.168.1.50.</source>
        <translation>Escriba la dirección de la impresora, por ejemplo 192.168.1.50.</translation>
    </message>
    <message>
        <source>An address has no blanks or slashes in it.</source>
        <translation>Una dirección no lleva espacios ni barras.</translation>
    </message>
    <message>
        <source>After the colon comes a port from 1 to 65535, often 9100.</source>
        <translation>Tras los dos puntos va un puerto de 1 a 65535, a menudo 9100.</translation>
    </message>
    <message>
        <source>Type the path of a file or a device.</source>
        <translation>Escriba la ruta de un archivo o de un dispositivo.</translation>
    </message>
    <message>
        <source>This is a folder. Add the name of a file.</source>
        <translation>Es una carpeta. Añada el nombre de un archivo.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Esa carpeta no existe.</translation>
    </message>
    <message>
        <source>It may not be written. Choose another place.</source>
        <translation>No se puede escribir ahí. Elija otro lugar.</translation>
    </message>
    <message>
        <source>The address begins with https:// and the service&apos;s name.</source>
        <translation>La dirección empieza por https:// y el nombre del servicio.</translation>
    </message>
    <message>
        <source>Central service</source>
        <translation>Servicio central</translation>
    </message>
    <message>
        <source>Address of the central service</source>
        <translation>Dirección del servicio central</translation>
    </message>
    <message>
        <source>Enrolment code</source>
        <translation>Código de registro</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Enrol again</source>
        <translation>Volver a registrar</translation>
    </message>
    <message>
        <source>Enrolled as</source>
        <translation>Registrado como</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Not enrolled</source>
        <translation>Sin registrar</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>Hay que actualizar</translation>
    </message>
    <message>
        <source>No contact since the start</source>
        <translation>Sin contacto desde el inicio</translation>
    </message>
    <message>
        <source>Last contact {when}</source>
        <translation>Último contacto {when}</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>nada pendiente</translation>
    </message>
    <message>
        <source>Type the code that the central service gave you.</source>
        <translation>Escriba el código que le dio el servicio central.</translation>
    </message>
    <message>
        <source>Would be lost: {what}</source>
        <translation>Se perdería: {what}</translation>
    </message>
    <message>
        <source>Enrolling opens the window anew. Finish or save it first.</source>
        <translation>Al registrar el puesto se abre de nuevo la ventana. Termine o guarde antes.</translation>
    </message>
    <message>
        <source>Enrol anyway</source>
        <translation>Registrar de todos modos</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Todavía no</translation>
    </message>
    <message>
        <source>Enrolling…</source>
        <translation>Registrando…</translation>
    </message>
    <message>
        <source>Enrolled as {desk}.</source>
        <translation>Registrado como {desk}.</translation>
    </message>
    <message>
        <source>Scanners</source>
        <translation>Lectores</translation>
    </message>
    <message>
        <source>Learn my scanner</source>
        <translation>Aprender mi lector</translation>
    </message>
    <message>
        <source>Scanner on a serial port</source>
        <translation>Lector en un puerto serie</translation>
    </message>
    <message>
        <source>Find it</source>
        <translation>Buscarlo</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>No scanner</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Name of the port</source>
        <translation>Nombre del puerto</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Aprendido</translation>
    </message>
</context>
<context>
    <name>slips</name>
    <message>
        <source>Slip not read whole</source>
        <translation>Albarán leído a medias</translation>
    </message>
    <message>
        <source>Not genuine</source>
        <translation>No auténtico</translation>
    </message>
    <message>
        <source>The packing slip&apos;s signature is false: do not rely on it</source>
        <translation>La firma del albarán es falsa: no se fíe de él</translation>
    </message>
    <message>
        <source>Its key is not known here. Connect to the network, then scan again</source>
        <translation>Su clave no se conoce aquí. Conéctese a la red y vuelva a escanear</translation>
    </message>
    <message>
        <source>The packing slip names a brand that this desk does not know</source>
        <translation>El albarán nombra una marca que este puesto no conoce</translation>
    </message>
    <message>
        <source>Scan the packing slip again, or type the order number</source>
        <translation>Vuelva a escanear el albarán o escriba el número de pedido</translation>
    </message>
    <message>
        <source>Packing slip expired on {day}</source>
        <translation>Albarán caducado el {day}</translation>
    </message>
    <message>
        <source>Packing slip of {day}: is this computer&apos;s clock right?</source>
        <translation>Albarán del {day}: ¿va bien el reloj de este ordenador?</translation>
    </message>
    <message>
        <source>Packing slip not read whole</source>
        <translation>Albarán leído a medias</translation>
    </message>
    <message>
        <source>Packing slip not genuine</source>
        <translation>Albarán no auténtico</translation>
    </message>
    <message>
        <source>Packing slip of order {number}</source>
        <translation>Albarán del pedido {number}</translation>
    </message>
    <message>
        <source>Order, as it says</source>
        <translation>Pedido, según el albarán</translation>
    </message>
    <message>
        <source>Brand, as it says</source>
        <translation>Marca, según el albarán</translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Outside the window</source>
        <translation>Fuera de plazo</translation>
    </message>
    <message>
        <source>Already received</source>
        <translation>Ya recibido</translation>
    </message>
    <message>
        <source>Other site</source>
        <translation>Otro sitio</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>Varios</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Not genuine</source>
        <translation>No auténtico</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Received twice</source>
        <translation>Recibido dos veces</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>first at {desk}</source>
        <translation>antes en {desk}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>sent {when}</source>
        <translation>enviado {when}</translation>
    </message>
    <message>
        <source>leaving soon</source>
        <translation>sale pronto</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>failed: {reason}</source>
        <translation>fallido: {reason}</translation>
    </message>
    <message>
        <source>switched off by the brand</source>
        <translation>desactivado por la marca</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>leaving now</source>
        <translation>sale ahora</translation>
    </message>
    <message>
        <source>leaves in {time}</source>
        <translation>sale en {time}</translation>
    </message>
    <message>
        <source>none: the central service refused it</source>
        <translation>ninguno: rechazado por el servicio central</translation>
    </message>
    <message>
        <source>waiting for the network</source>
        <translation>a la espera de la red</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>en preparación</translation>
    </message>
    <message>
        <source>address not valid</source>
        <translation>dirección no válida</translation>
    </message>
    <message>
        <source>mail server out of reach</source>
        <translation>servidor de correo inaccesible</translation>
    </message>
    <message>
        <source>address refused</source>
        <translation>dirección rechazada</translation>
    </message>
    <message>
        <source>mail refused</source>
        <translation>correo rechazado</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>sin dirección</translation>
    </message>
    <message>
        <source>mailbox full</source>
        <translation>buzón lleno</translation>
    </message>
    <message>
        <source>could not be delivered</source>
        <translation>no se pudo entregar</translation>
    </message>
    <message>
        <source>sender refused</source>
        <translation>remitente rechazado</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>motivo desconocido</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Anunciado</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>En camino</translation>
    </message>
    <message>
        <source>To be inspected</source>
        <translation>Por inspeccionar</translation>
    </message>
    <message>
        <source>Inspection begun</source>
        <translation>Inspección empezada</translation>
    </message>
    <message>
        <source>Inspected</source>
        <translation>Inspeccionado</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>Por decidir</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobado</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Reembolso</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>Vale</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Too small</source>
        <translation>Demasiado pequeño</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Demasiado grande</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Dañado</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>Artículo equivocado</translation>
    </message>
    <message>
        <source>Not as described</source>
        <translation>No conforme</translation>
    </message>
    <message>
        <source>Changed my mind</source>
        <translation>Cambio de opinión</translation>
    </message>
    <message>
        <source>Arrived too late</source>
        <translation>Llegó demasiado tarde</translation>
    </message>
    <message>
        <source>Does not suit me</source>
        <translation>No me queda bien</translation>
    </message>
    <message>
        <source>Looks different</source>
        <translation>Se ve distinto</translation>
    </message>
    <message>
        <source>Poor quality</source>
        <translation>Mala calidad</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>No funciona</translation>
    </message>
    <message>
        <source>Ordered the wrong item</source>
        <translation>Pedí el artículo equivocado</translation>
    </message>
    <message>
        <source>Ordered several sizes</source>
        <translation>Pedí varias tallas</translation>
    </message>
    <message>
        <source>Found a better price</source>
        <translation>Encontrado más barato</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation>Ya no lo necesito</translation>
    </message>
    <message>
        <source>Unwanted gift</source>
        <translation>Regalo no deseado</translation>
    </message>
    <message>
        <source>Ordered by mistake</source>
        <translation>Pedido por error</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Escáner</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {span} fast. Set its date and time, so that receipts and labels show the right day.</source>
        <translation>El reloj de este ordenador va {span} adelantado. Ajuste la fecha y la hora para que los recibos y las etiquetas indiquen el día correcto.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {span} slow. Set its date and time, so that receipts and labels show the right day.</source>
        <translation>El reloj de este ordenador va {span} atrasado. Ajuste la fecha y la hora para que los recibos y las etiquetas indiquen el día correcto.</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day in a narrow place</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>a day of this year</comment>
        <translation>d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a day of another year</comment>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>a las {time}</translation>
    </message>
    <message>
        <source>yesterday at {time}</source>
        <translation>ayer a las {time}</translation>
    </message>
    <message>
        <source>on {day} at {time}</source>
        <translation>el {day} a las {time}</translation>
    </message>
</context>
<context>
    <name>verdicts</name>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>Leyendo la imagen</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nada que deshacer</translation>
    </message>
    <message>
        <source>No reception of this desk is left to take back</source>
        <translation>No queda ninguna recepción de este puesto por deshacer</translation>
    </message>
    <message>
        <source>Shopper</source>
        <translation>Comprador</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>had already left</source>
        <translation>ya había salido</translation>
    </message>
    <message>
        <source>will not leave</source>
        <translation>no saldrá</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>{number} is not received any more</source>
        <translation>{number} ya no consta como recibido</translation>
    </message>
    <message>
        <source>Open the return</source>
        <translation>Abrir la devolución</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Received, day {day} of {days}</source>
        <translation>Recibido, día {day} de {days}</translation>
    </message>
    <message>
        <source>Ask a supervisor</source>
        <translation>Pregunte a un responsable</translation>
    </message>
    <message>
        <source>by {clerk}</source>
        <translation>por {clerk}</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Devolución</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Already received</source>
        <translation>Ya recibido</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>another site</source>
        <translation>otro sitio</translation>
    </message>
    <message>
        <source>Not for this site</source>
        <translation>No es de aquí</translation>
    </message>
    <message>
        <source>Send it on to {site}</source>
        <translation>Reenviar a {site}</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Calle</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Población</translation>
    </message>
    <message>
        <source>Transfer note</source>
        <translation>Nota de traslado</translation>
    </message>
    <message>
        <source>{number} — {carrier}, by its code</source>
        <translation>{number} — {carrier} (según el código)</translation>
    </message>
    <message>
        <source>Kept, to be matched</source>
        <translation>Por identificar</translation>
    </message>
    <message>
        <source>Kept before</source>
        <translation>Ya guardado</translation>
    </message>
    <message>
        <source>Unknown parcel</source>
        <translation>Paquete desconocido</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Código de barras</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Find the return</source>
        <translation>Buscar la devolución</translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation>¿Cuál?</translation>
    </message>
    <message>
        <source>{code} stands for several returns</source>
        <translation>{code} corresponde a varias devoluciones</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>An article</source>
        <translation>Un artículo</translation>
    </message>
    <message>
        <source>This is an article&apos;s barcode: scan the parcel&apos;s label</source>
        <translation>Es el código de un artículo: escanee la etiqueta del paquete</translation>
    </message>
    <message>
        <source>Nothing was received</source>
        <translation>No se ha recibido nada</translation>
    </message>
    <message>
        <source>No return announced</source>
        <translation>Ninguna devolución anunciada</translation>
    </message>
    <message>
        <source>Received, slip expired</source>
        <translation>Recibido, albarán caducado</translation>
    </message>
    <message>
        <source>Return {number}</source>
        <translation>Devolución {number}</translation>
    </message>
    <message>
        <source>parcel {number} of {count}</source>
        <translation>paquete {number} de {count}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Undo the reception</source>
        <translation>Deshacer la recepción</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Inspeccionar</translation>
    </message>
    <message>
        <source>“Return received” mail {state}</source>
        <translation>Correo «devolución recibida» {state}</translation>
    </message>
</context>
<context>
    <name>walkin</name>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} de {all}</translation>
    </message>
    <message>
        <source>{count} came back before</source>
        <translation>{count} ya devueltos</translation>
    </message>
    <message>
        <source>All came back before</source>
        <translation>Todo ya devuelto</translation>
    </message>
    <message>
        <source>✓ stays with the shopper</source>
        <translation>✓ se queda el cliente</translation>
    </message>
    <message>
        <source>✓ can come back</source>
        <translation>✓ se acepta</translation>
    </message>
    <message>
        <source>Exchange for what?</source>
        <translation>¿Cambiar por qué?</translation>
    </message>
    <message>
        <source>Nothing to exchange it for</source>
        <translation>Nada por qué cambiarlo</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>elegir</translation>
    </message>
    <message>
        <source>for {title}</source>
        <translation>por {title}</translation>
    </message>
    <message>
        <source>Without an order</source>
        <translation>Sin pedido</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Pedido {number}</translation>
    </message>
    <message>
        <source>collected on {day}</source>
        <translation>recogido el {day}</translation>
    </message>
    <message>
        <source>delivered on {day}</source>
        <translation>entregado el {day}</translation>
    </message>
    <message>
        <source>Day {day} of {days}</source>
        <translation>Día {day} de {days}</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Reembolso</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>Vale</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Goods and money</source>
        <translation>Artículos por dinero</translation>
    </message>
    <message>
        <source>Money without goods</source>
        <translation>Dinero sin artículos</translation>
    </message>
    <message>
        <source>Goods without money</source>
        <translation>Artículos sin dinero</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Gastos</translation>
    </message>
    <message>
        <source>VAT in it {amount}</source>
        <translation>IVA incluido: {amount}</translation>
    </message>
    <message>
        <source>The shopper pays {amount}</source>
        <translation>El cliente paga {amount}</translation>
    </message>
    <message>
        <source>The shopper gets {amount}</source>
        <translation>El cliente recibe {amount}</translation>
    </message>
    <message>
        <source>Nothing to pay</source>
        <translation>Nada que pagar</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Anotado</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Recogido</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobado</translation>
    </message>
    <message>
        <source>No money is given</source>
        <translation>No se devuelve dinero</translation>
    </message>
    <message>
        <source>A supervisor decides on the money</source>
        <translation>Un responsable decide el importe</translation>
    </message>
</context>
</TS>
