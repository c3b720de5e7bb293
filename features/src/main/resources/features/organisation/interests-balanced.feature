@claim:interests-balanced @witness:attestation
Feature: The balancing of interests is attested and not out of date

  A legitimate interest counts only after it was weighed against those of the people concerned (GDPR Art. 6(1)(f)). No
  test can show it: a named person answers for it, with evidence and a date on which the word lapses.

  Scenario Outline: Somebody at <host> answers for weighing the interests
    Given the conference server of <host>
    And its statement says of weighing the interests: <says>
    When its register of attestations is read
    Then a named person has attested it, with evidence, and the word has not lapsed

    @stated
    Examples: Hosts that promise it
      | host          | says                  |
      | waag          | slight intrusion      |
      | vc4all        | very slight intrusion |
      | greenminihost | defined as a weighing |
