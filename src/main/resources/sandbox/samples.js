// Things to send for whoever has none at hand: a photo, a PDF, a voice message, stickers.
const toBlob = (canvas, type) => new Promise((done) => { canvas.toBlob(done, type, 0.88); });

/** A drawn street with a blocked drain under rain. */
export async function samplePhoto(number = 1) {
  const canvas = Object.assign(document.createElement('canvas'), { width: 960, height: 720 });
  const c = canvas.getContext('2d');
  const sky = c.createLinearGradient(0, 0, 0, 720);
  sky.addColorStop(0, '#7d93a5');
  sky.addColorStop(1, '#b9c6cf');
  c.fillStyle = sky;
  c.fillRect(0, 0, 960, 720);
  ['#c9a27a', '#b5806a', '#d8c08c', '#a88f83', '#c7b299'].forEach((colour, i) => {
    const top = 120 + ((i * 83 + number * 57) % 120);
    c.fillStyle = colour;
    c.fillRect(i * 195 - 10, top, 185, 420 - top + 60);
    c.fillStyle = '#5b4a40aa';
    for (let y = top + 30; y < 380; y += 80) for (let x = 0; x < 2; x++) c.fillRect(i * 195 + 20 + x * 80, y, 45, 48);
  });
  c.fillStyle = '#6b6f73';
  c.fillRect(0, 480, 960, 240);
  c.fillStyle = '#6f7f76dd';
  c.beginPath();
  c.ellipse(430 + number * 40, 610, 380, 90, 0, 0, 7);
  c.fill();
  c.fillStyle = '#26292b';
  c.fillRect(380 + number * 30, 560, 170, 70);
  c.strokeStyle = '#8d9498';
  c.lineWidth = 8;
  for (let x = 0; x < 6; x++) c.strokeRect(392 + number * 30 + x * 25, 566, 10, 58);
  c.strokeStyle = '#e8f1f766';
  c.lineWidth = 2;
  for (let i = 0; i < 220; i++) {
    const x = (i * 137 + number * 61) % 980;
    const y = (i * 251) % 720;
    c.beginPath();
    c.moveTo(x, y);
    c.lineTo(x - 8, y + 26);
    c.stroke();
  }
  c.fillStyle = '#0009';
  c.fillRect(0, 664, 960, 56);
  c.fillStyle = '#fff';
  c.font = '28px system-ui, sans-serif';
  c.fillText(`Ngõ 34 phố Phú Viên · ảnh mẫu ${number}`, 24, 702);
  return new File([await toBlob(canvas, 'image/jpeg')], `anh-mau-${number}.jpg`, { type: 'image/jpeg' });
}

/** Any picture the browser can read, as an upright JPEG. */
export async function asJpeg(file) {
  try {
    const image = await createImageBitmap(file);
    const scale = Math.min(1, 1600 / Math.max(image.width, image.height));
    const canvas = Object.assign(document.createElement('canvas'), { width: Math.round(image.width * scale), height: Math.round(image.height * scale) });
    const c = canvas.getContext('2d');
    c.fillStyle = '#fff';
    c.fillRect(0, 0, canvas.width, canvas.height);
    c.drawImage(image, 0, 0, canvas.width, canvas.height);
    return new File([await toBlob(canvas, 'image/jpeg')], file.name, { type: 'image/jpeg' });
  } catch {
    return file;
  }
}

export function samplePdf() {
  const stream = 'BT /F1 22 Tf 72 740 Td (VAN BAN MAU) Tj 0 -36 Td /F1 14 Tf (UBND phuong Bo De: da nao vet cong ngo 34 pho Phu Vien.) Tj ET';
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'];
  let pdf = '%PDF-1.4\n';
  const places = objects.map((object, i) => { const at = pdf.length; pdf += `${i + 1} 0 obj${object}endobj\n`; return at; });
  const table = pdf.length;
  pdf += `xref\n0 6\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${table}\n%%EOF`;
  return new File([pdf], 'van-ban-mau.pdf', { type: 'application/pdf' });
}

/** Two seconds of a soft tone. */
export function sampleVoice() {
  const rate = 8000;
  const data = new DataView(new ArrayBuffer(44 + rate * 2));
  const ascii = (at, text) => [...text].forEach((letter, i) => data.setUint8(at + i, letter.charCodeAt(0)));
  ascii(0, 'RIFF'); data.setUint32(4, 36 + rate * 2, true); ascii(8, 'WAVEfmt ');
  data.setUint32(16, 16, true); data.setUint16(20, 1, true); data.setUint16(22, 1, true);
  data.setUint32(24, rate, true); data.setUint32(28, rate, true); data.setUint16(32, 1, true); data.setUint16(34, 8, true);
  ascii(36, 'data'); data.setUint32(40, rate * 2, true);
  for (let i = 0; i < rate * 2; i++) data.setUint8(44 + i, 128 + 40 * Math.sin(i / (4 + Math.sin(i / 1500))) * Math.sin((i / (rate * 2)) * Math.PI));
  return new File([data.buffer], 'tin-thoai.wav', { type: 'audio/wav' });
}

export async function sticker(draw) {
  const canvas = Object.assign(document.createElement('canvas'), { width: 256, height: 256 });
  const c = canvas.getContext('2d');
  c.fillStyle = draw === 'heart' ? '#e35d6a' : '#f4b740';
  c.beginPath();
  if (draw === 'heart') {
    c.moveTo(128, 228);
    c.bezierCurveTo(-40, 110, 60, -10, 128, 76);
    c.bezierCurveTo(196, -10, 296, 110, 128, 228);
  } else c.arc(128, 128, 108, 0, 7);
  c.fill();
  if (draw !== 'heart') {
    c.fillStyle = '#5a3a00';
    for (const x of [92, 164]) { c.beginPath(); c.arc(x, 104, 13, 0, 7); c.fill(); }
    c.lineWidth = 12;
    c.lineCap = 'round';
    c.strokeStyle = '#5a3a00';
    c.beginPath();
    c.arc(128, 126, 62, 0.4, 2.75);
    c.stroke();
  }
  return new File([await toBlob(canvas, 'image/webp')], 'sticker.webp', { type: 'image/webp' });
}
