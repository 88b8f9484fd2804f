// What a phone records: how long it is, and a sample for machines without any.
const RATE = 16000;

/** The length of a recording in milliseconds; a guess where the browser cannot tell. */
export const duration = async (file) => {
  try {
    const decoded = await new OfflineAudioContext(1, 1, RATE).decodeAudioData(await file.arrayBuffer());
    return Math.max(1, Math.round(decoded.duration * 1000));
  } catch {
    return 1000;
  }
};

/** Two seconds of a soft tone, as a WAV file. */
export const tone = () => {
  const samples = RATE * 2;
  const view = new DataView(new ArrayBuffer(44 + samples * 2));
  const letters = (at, text) => [...text].forEach((letter, i) => view.setUint8(at + i, letter.charCodeAt(0)));
  letters(0, "RIFF");
  view.setUint32(4, 36 + samples * 2, true);
  letters(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  letters(36, "data");
  view.setUint32(40, samples * 2, true);
  for (let i = 0; i < samples; i++) {
    const fade = Math.min(1, i / 2000, (samples - i) / 2000);
    view.setInt16(44 + i * 2, Math.sin((i * 2 * Math.PI * 440) / RATE) * 6000 * fade, true);
  }
  return new File([view], "tone.wav", { type: "audio/wav" });
};
