@claim:third-party-exceptions-limited @witness:attestation
Feature: Every disclosure to a third party is on record with its reason

  Data go to others in stated cases only. No test can show it: a named person answers for it, with evidence and a date
  on which the word lapses.

  Scenario Outline: Somebody at <host> answers for the cases in which others get data
    Given the conference server of <host>
    And its statement says of the cases in which others get data: <says>
    When its register of attestations is read
    Then a named person has attested it, with evidence, and the word has not lapsed

    @stated
    Examples: Hosts that promise it
      | host          | says                                                       |
      | waag          | certain cases; support, quality analysis; legal obligation |
      | vc4all        | certain cases; support, quality analysis; legal obligation |
      | greenminihost | legal obligation, needed for the service                   |
