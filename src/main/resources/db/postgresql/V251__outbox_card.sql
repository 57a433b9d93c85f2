-- Whoever deletes a card asks whether a row refers to it. (H2 keeps such an index by itself.)
create index outbound_card on outbound (card);
