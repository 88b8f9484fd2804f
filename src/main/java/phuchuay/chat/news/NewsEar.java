package phuchuay.chat.news;

import java.util.List;

/**
 * Hears of changes in conversations (ผู้ฟังความเคลื่อนไหว) soon after their commit, in every
 * instance: none is missed while it runs, some are told twice.
 */
public interface NewsEar {

  void hear(List<News> news);
}
