// What the page says, in both languages, and which of them is spoken now.
const WORDS = {
  skip: ['Tới các điện thoại', 'Skip to the phones'],
  trial: ['chạy thử', 'trial run'],
  what: [
    'Cử tri nhắn một tin bằng lời của mình; nơi phải trả lời nhận được ngay, được nhắc đến khi trả lời; đại biểu và Thường trực HĐND biết việc nào đang ở đâu, trễ chưa.',
    'A voter sends one message in their own words; whoever must answer has it at once and is reminded until they do; delegates and the Standing Committee know where each matter is, and which is late.',
  ],
  about: ['Về trang này', 'About this page'],
  aboutText: [
    'Bốn điện thoại trò chuyện với bot đang chạy trên chính máy này, qua một máy chủ giả lập Telegram. Mọi thứ như thật, không gì ra khỏi máy; người và việc trên trang đều là thí dụ.',
    'Four phones talk to the bot running on this very machine, through a stand-in for Telegram. Everything is as in real life, nothing leaves the machine; people and matters on the page are made up.',
  ],
  try: ['Viết thử như chị An', 'Write as An'],
  council: ['Hội đồng:', 'Council:'],
  councilLabel: ['Đang chạy thử cho Hội đồng nào', 'Which council is played'],
  councilChange: ['Chuyển sang Hội đồng khác?', 'Play another council?'],
  councilStarts: ['Dịch vụ khởi động lại, độ nửa phút, cho', 'The service starts anew, in about half a minute, for the'],
  councilKept: ['Mỗi Hội đồng có dữ liệu riêng, không mất gì.', 'Each council keeps data of its own, nothing is lost.'],
  councilCommand: ['Cũng có thể khởi động bằng lệnh:', 'The same by a command:'],
  untilReform: ['(đến 30/06/2025)', '(until 30/06/2025)'],
  sinceReform: ['(từ 01/07/2025)', '(since 01/07/2025)'],
  councilYes: ['Chuyển', 'Start it'],
  councilWait: ['Đang khởi động cho', 'Starting for the'],
  story: ['Xem trong sáu lần bấm', 'Seen in six taps'],
  storyBegin: ['Bắt đầu câu chuyện', 'Begin the story'],
  storyNext: ['Tiếp:', 'Next:'],
  storyPlaying: ['Đang diễn trên điện thoại…', 'Playing on the phones…'],
  storyAgain: ['Xem lại từ đầu', 'Play it again'],
  storyRetry: ['Diễn lại cảnh này', 'Play this scene again'],
  storyStop: ['Dừng', 'Stop'],
  storyRestart: ['Làm lại', 'Start over'],
  storyMissing: ['Cảnh này dừng lại, vì chưa thấy:', 'The scene stopped, as this did not come:'],
  storyInvites: [
    'Từ một tin nhắn của cử tri đến bảng kết quả trên tay đại biểu, qua bot thật. Lúc nào cũng có thể tự nhắn, tự bấm trên các điện thoại.',
    'From a voter’s message to the results in a delegate’s hands, through the real bot. Write and tap on the phones yourself whenever you like.',
  ],
  sceneCitizen: ['Cử tri nhắn tin', 'A citizen writes'],
  sceneCitizenSaid: [
    'Chị An nhắn một tin bằng lời của mình: bot hiểu ở phường nào, việc gì, ai phải trả lời, rồi báo mã tra cứu và thời hạn.',
    'An sent one message in her own words: the bot knew which ward, what matter and who must answer, and gave her a code and a date.',
  ],
  sceneWard: ['Phường nhận việc', 'The ward takes it on'],
  sceneWardSaid: [
    'Phường nhận việc bằng một lần bấm ngay trong nhóm của mình; chị An được báo ai đang giữ việc.',
    'The ward took it on with one tap in its own group; An was told who has it.',
  ],
  sceneAnswer: ['Phường trả lời', 'The ward answers'],
  sceneAnswerSaid: [
    'Anh Bình trả lời ngay dưới tin ấy và xem trước lời gửi đi; câu trả lời đến chị An, và chị cho biết mình hài lòng.',
    'Binh replied to that very message and saw first what would be sent; the answer reached An, and she said that she is content.',
  ],
  sceneMeeting: ['Mời tiếp xúc cử tri', 'A voter meeting'],
  sceneMeetingSaid: [
    'Thư ký lập kỳ họp, công bố một buổi tiếp xúc cử tri: đại biểu, phường và cử tri đăng ký nhận tin đều được mời, và sẽ được nhắc.',
    'The secretary planned the session and announced a voter meeting: delegates, the ward and citizens who follow it are invited, and will be reminded.',
  ],
  sceneMinutes: ['Biên bản', 'The minutes'],
  sceneMinutesSaid: [
    'Buổi tiếp xúc đã qua: mỗi ý kiến thư ký ghi vào biên bản thành một kiến nghị có mã, có nơi trả lời, có thời hạn.',
    'The meeting is over: each remark in the secretary’s minutes has become a petition with a code, somebody who must answer, and a date.',
  ],
  sceneResults: ['Kết quả', 'The results'],
  sceneResultsSaid: [
    'Đại biểu nhắn /ketqua là có bảng kết quả giải quyết kiến nghị của địa bàn, in ra được; không ai phải tổng hợp bằng tay.',
    'The delegate sent /ketqua and has what became of the constituency’s petitions, ready to print; nobody compiled it by hand.',
  ],
  clock: ['Giờ của dịch vụ', "The service's time"],
  quietHours: ['Giờ yên lặng: tin báo cho người dân chờ đến 7:00', 'Quiet hours: citizens get notices at 7 am'],
  plusHour: ['+1 giờ', '+1 hour'],
  plusDay: ['+1 ngày', '+1 day'],
  plusThreeDays: ['+3 ngày', '+3 days'],
  nextMorning: ['Đến 8:00 sáng mai', 'To 8 am tomorrow'],
  newPerson: ['+ người', '+ person'],
  newGroup: ['+ nhóm', '+ group'],
  otherLanguage: ['EN', 'VI'],
  otherLanguageLabel: ['Switch this page to English', 'Chuyển trang sang tiếng Việt'],
  offline: ['Mất kết nối với dịch vụ, đang thử lại…', 'Lost the service, trying again…'],
  citizen: ['Công dân', 'Citizen'],
  group: ['Nhóm của phường', 'Ward group'],
  delegate: ['Đại biểu', 'Delegate'],
  secretary: ['Thư ký', 'Secretary'],
  phoneOf: ['Điện thoại', 'Phone'],
  phones: ['Điện thoại', 'Phones'],
  who: ['Người cầm máy', 'Whose phone'],
  chat: ['Cuộc trò chuyện', 'Chat'],
  botIs: ['bot', 'bot'],
  members: ['thành viên', 'members'],
  typing: ['đang nhập…', 'typing…'],
  uploading: ['đang gửi tệp…', 'sending a file…'],
  messages: ['Tin nhắn', 'Messages'],
  say: ['Nhắn tin…', 'Message…'],
  sayInGroup: ['Chạm tin để trả lời', 'Tap one to reply'],
  send: ['Gửi', 'Send'],
  attach: ['Đính kèm', 'Attach'],
  commands: ['Lệnh của bot', "The bot's commands"],
  noCommands: ['Bot chưa đặt lệnh nào ở đây.', 'The bot offers no commands here.'],
  more: ['Thêm', 'More'],
  start: ['Bắt đầu', 'Start'],
  emptyChat: ['Chưa có tin nhắn nào.', 'No messages yet.'],
  emptyHint: ['Cứ nhắn bằng lời của mình, không cần lệnh nào.', 'Just write in your own words, no command needed.'],
  emptyGroup: ['Trong nhóm, bot chỉ nghe lệnh và các tin trả lời (reply) tin của bot.', 'In a group the bot hears only commands and replies to its messages.'],
  edited: ['đã sửa', 'edited'],
  unheard: ['bot không nghe; hãy chạm tin của bot để trả lời', 'the bot does not hear this; tap its message to reply'],
  unheardWhy: ['Trong nhóm, bot chỉ nghe lệnh và tin trả lời (reply) tin của bot.', 'In groups the bot hears only commands and replies to its messages.'],
  reply: ['Trả lời', 'Reply'],
  edit: ['Sửa', 'Edit'],
  delete: ['Xóa', 'Delete'],
  forward: ['Chuyển tiếp', 'Forward'],
  copy: ['Sao chép', 'Copy'],
  actions: ['Việc với tin này', 'Actions on this message'],
  replyingTo: ['Trả lời', 'Reply to'],
  editing: ['Sửa tin nhắn', 'Edit message'],
  cancel: ['Hủy', 'Cancel'],
  ok: ['OK', 'OK'],
  close: ['Đóng', 'Close'],
  open: ['Mở', 'Open'],
  add: ['Thêm', 'Add'],
  newest: ['Tin mới nhất', 'Newest message'],
  forwardedFrom: ['Chuyển tiếp từ', 'Forwarded from'],
  forwardTo: ['Chuyển tiếp tới', 'Forward to'],
  photo: ['Ảnh', 'Photo'],
  file: ['Tệp', 'File'],
  samplePhoto: ['Ảnh mẫu', 'Sample photo'],
  sampleAlbum: ['Album mẫu 3 ảnh', 'Sample album of 3'],
  samplePdf: ['Văn bản PDF mẫu', 'Sample PDF'],
  place: ['Vị trí', 'Location'],
  voice: ['Tin thoại mẫu', 'Sample voice message'],
  contact: ['Số điện thoại của tôi', 'My phone number'],
  sticker: ['Nhãn dán', 'Sticker'],
  video: ['Video', 'Video'],
  audio: ['Âm thanh', 'Audio'],
  contactLine: ['Liên hệ', 'Contact'],
  latitude: ['Vĩ độ', 'Latitude'],
  longitude: ['Kinh độ', 'Longitude'],
  choosePlace: ['Gửi vị trí nào?', 'Which place?'],
  otherPlace: ['Nơi khác', 'Elsewhere'],
  caption: ['Chú thích', 'Caption'],
  name: ['Tên', 'Name'],
  language: ['Ngôn ngữ', 'Language'],
  addPersonTitle: ['Thêm một người', 'Add a person'],
  addGroupTitle: ['Tạo một nhóm', 'Create a group'],
  addPersonTo: ['Đặt vào điện thoại', 'Put on the phone'],
  groupName: ['Tên nhóm', 'Group name'],
  groupMembers: ['Thành viên (người đầu là chủ nhóm)', 'Members (the first owns the group)'],
  basicGroup: ['Nhóm thường (không phải siêu nhóm)', 'Basic group (not a supergroup)'],
  addBot: ['Thêm bot vào nhóm', 'Add the bot to the group'],
  removeBot: ['Đưa bot ra khỏi nhóm', 'Remove the bot from the group'],
  makeAdmin: ['Đặt bot làm quản trị viên', 'Make the bot an administrator'],
  makeMember: ['Bot chỉ là thành viên', 'Make the bot a plain member'],
  botAbsent: ['Bot chưa ở trong nhóm này.', 'The bot is not in this group.'],
  block: ['Chặn bot', 'Block the bot'],
  unblock: ['Bỏ chặn bot', 'Unblock the bot'],
  blocked: ['Bot đang bị chặn.', 'The bot is blocked.'],
  openLink: ['Mở liên kết', 'Open the link'],
  openLinkAs: ['Ai mở liên kết này?', 'Who opens this link?'],
  thisPhone: ['Mở bằng điện thoại này', 'Open on this phone'],
  chooseGroup: ['Thêm bot vào nhóm nào?', 'Add the bot to which group?'],
  noGroups: ['Người này chưa ở nhóm nào. Hãy tạo một nhóm trước.', 'This person is in no group yet. Create one first.'],
  keyboardOf: ['Bàn phím của bot', "The bot's keyboard"],
  joined: ['đã vào nhóm', 'joined the group'],
  added: ['đã thêm', 'added'],
  left: ['đã rời nhóm', 'left the group'],
  removed: ['đã đưa ra khỏi nhóm:', 'removed'],
  pinned: ['đã ghim một tin nhắn', 'pinned a message'],
  service: ['Thông báo của nhóm', 'Service message'],
  unsupported: ['Trang này chưa hiện được loại tin nhắn này.', 'This page cannot show this kind of message.'],
  copied: ['Đã sao chép', 'Copied'],
  unread: ['tin chưa đọc', 'unread'],
  tapWaits: ['Bot chưa trả lời lượt bấm này.', 'The bot has not answered this tap.'],
  botName: ['Bot', 'Bot'],
  today: ['Hôm nay', 'Today'],
  failed: ['Không làm được', 'That did not work'],
};

const listeners = [];
let english = read('language') === 'en';

export function read(key) {
  try { return localStorage.getItem(`nhipcau.${key}`); } catch { return null; }
}

export function write(key, value) {
  try { localStorage.setItem(`nhipcau.${key}`, value); } catch { /* not remembered then */ }
}

export const locale = () => (english ? 'en-GB' : 'vi-VN');
export const word = (key) => WORDS[key]?.[english ? 1 : 0] ?? key;
export const onLanguage = (listener) => listeners.push(listener);

export function switchLanguage() {
  english = !english;
  write('language', english ? 'en' : 'vi');
  speak();
  listeners.forEach((listener) => listener());
}

/** Puts the words where the markup asks for them. */
export function speak(root = document) {
  document.documentElement.lang = english ? 'en' : 'vi';
  for (const element of root.querySelectorAll('[data-word]')) element.textContent = word(element.dataset.word);
}
