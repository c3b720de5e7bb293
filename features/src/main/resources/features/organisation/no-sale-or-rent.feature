@claim:no-sale-or-rent @witness:attestation
Feature: The host attests that it sells and rents no data

  The host sells and rents no personal data. No test can show it: a named person answers for it, with evidence and a
  date on which the word lapses.

  Scenario Outline: Somebody at <host> answers for not selling data
    Given the conference server of <host>
    And its statement says of not selling data: <says>
    When its register of attestations is read
    Then a named person has attested it, with evidence, and the word has not lapsed

    @stated
    Examples: Hosts that promise it
      | host          | says                            |
      | greenminihost | never (exceptions attach oddly) |
