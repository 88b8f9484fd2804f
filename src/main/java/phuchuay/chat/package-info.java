/**
 * Conversations (บทสนทนา) with people on LINE: contacts, talks and their router, masking, menus;
 * the one way in and out of LINE.
 *
 * <p>In: LINE's events, what other rooms have to say, and their reasons for a menu. Out: messages
 * and menus on LINE, and what a person chose or wrote. Tables: conversation, incoming,
 * outgoing_call, outgoing_message, event_care, call_care, news, news_forgotten, media, chat_ticket,
 * care, care_note, care_step, menu_set, menu_in_set, menu_work, menu_live, menu_shown.
 */
@ApplicationModule(allowedDependencies = {"platform", "platform :: days", "thai", "files"})
@NullMarked
package phuchuay.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
