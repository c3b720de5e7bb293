@claim:organiser-creates-room @witness:browser-inspection @witness:foreign-client
Feature: Without an organiser the room does not open

  One host lets only organisers who have logged in open conferences.

  @apart
  Scenario Outline: A conference at <host> does not open without an organiser
    Given the conference server of <host>
    And its statement says of who may open a conference: <says>
    When somebody without an account asks for a conference
    Then the conference does not open until an organiser has logged in

    @stated
    Examples: Hosts that promise it
      | host                     | says                              |
      | studentenwerk-osnabrueck | organiser; login needed to create |

  Scenario Outline: <host> lets anybody open a conference
    Given the conference server of <host>
    And its statement says of who may open a conference: <says>
    When a day of visits and conferences there is over
    Then people opened conferences without an account
    And another program opened one without an account as well

    @conflicting
    Examples: Hosts that say something else
      | host          | says   |
      | waag          | anyone |
      | vc4all        | anyone |
      | greenminihost | anyone |
