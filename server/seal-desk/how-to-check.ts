/** How anybody checks a sealed paper without this program, in words. */
export const HOW_TO_CHECK = {
  uk: 'Відкрийте PDF у програмі, що показує підписи, або виконайте «pdfsig файл.pdf». Підпис має бути дійсним і охоплювати весь документ, а відбиток SHA-256 сертифіката — збігатися з оприлюдненим тут. Це печатка пристрою Dzvin, а не КЕП: вона засвідчує, що файл створив цей пристрій і його не змінено.',
  en: 'Open the PDF in a program that shows signatures, or run “pdfsig file.pdf”. The signature must be valid and cover the whole document, and the SHA-256 fingerprint of its certificate must be the one shown here. This is the seal of a Dzvin device and no qualified electronic signature: it proves that this device made the file and nobody changed it.',
};
