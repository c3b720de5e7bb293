@claim:automatic-updates @witness:attestation
Feature: The audited system is up to date

  Updates are installed by themselves. No test can show it: a named person answers for it, with evidence and a date on
  which the word lapses.

  Scenario Outline: Somebody at <host> answers for updates
    Given the conference server of <host>
    And its statement says of updates: <says>
    When its register of attestations is read
    Then a named person has attested it, with evidence, and the word has not lapsed

    @stated
    Examples: Hosts that promise it
      | host   | says |
      | waag   | yes  |
      | vc4all | yes  |
