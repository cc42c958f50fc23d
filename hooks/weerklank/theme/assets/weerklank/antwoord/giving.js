/* Hands the answer to the person who wrote it: as a file, on the clipboard, in a mail of their own.
   Nothing here sends anything. */

/** Let the browser save a text as a file. */
export function download(name, text) {
  const blob = new Blob([text], { type: "text/markdown;charset=utf-8" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.appendChild(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

/** Copy a text; gives whether that worked. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    return false;
  }
}

/** The address that opens a mail to the council: short, because a mail cannot carry a file. */
export function mailAddress(to, title, file, page) {
  const lines = [
    `Bijgevoegd is ons antwoord op uw advies "${title}".`,
    `Het bestand heet ${file}. U kunt het zo in de map responses zetten.`,
    page,
  ];
  const body = lines.filter(Boolean).join("\r\n\r\n");
  const subject = `Antwoord op uw advies: ${title}`;
  return `mailto:${encodeURIComponent(to).replace("%40", "@")}` +
    `?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
